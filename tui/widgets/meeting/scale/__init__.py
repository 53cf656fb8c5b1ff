"""What is rated: the scale, and what was said on it."""
