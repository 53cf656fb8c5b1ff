"""Records and what of them changed."""
