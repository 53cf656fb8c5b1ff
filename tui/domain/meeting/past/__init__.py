"""What earlier meetings left that this one is told."""
