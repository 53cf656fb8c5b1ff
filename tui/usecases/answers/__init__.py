"""What is asked and answered ahead of a meeting, by either side."""
