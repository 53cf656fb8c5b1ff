"""What goes out and comes in: minutes, the clipboard."""
