"""`fireside brief`."""
