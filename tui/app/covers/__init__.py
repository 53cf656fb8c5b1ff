"""What lies over everything: a lock, and a window too small."""
