"""`fireside prep`."""
