"""The coach: hints and the guide."""
