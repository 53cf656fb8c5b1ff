"""`fireside minutes`."""
