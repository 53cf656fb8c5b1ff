"""What widgets are made of: lists of rows, content, heads, and what screens are told."""
