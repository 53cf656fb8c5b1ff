"""The keys: which there are, which may be changed, and each given out in its turn."""
