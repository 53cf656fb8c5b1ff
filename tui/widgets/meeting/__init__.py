"""What is seen of a live meeting."""
