"""The dialogue: the live meeting."""
