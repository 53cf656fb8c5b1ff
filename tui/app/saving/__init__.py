"""What is saved and what is not: telling it, keeping it, and leaving with it."""
