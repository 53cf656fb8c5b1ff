"""What is asked of the person before a meeting, and what they answered."""
