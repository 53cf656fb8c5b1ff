"""Ways to the clipboard."""
