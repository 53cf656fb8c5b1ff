"""Everything open in one value, and what changes it as a whole."""
