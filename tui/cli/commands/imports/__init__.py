"""`fireside import`."""
