"""`fireside people …`."""
