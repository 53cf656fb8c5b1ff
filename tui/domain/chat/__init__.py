"""A meeting held in writing: what was said, and by whom."""
