"""Commands that keep lines between two meetings."""
