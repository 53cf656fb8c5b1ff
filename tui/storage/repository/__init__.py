"""The store: one folder, read and written."""
