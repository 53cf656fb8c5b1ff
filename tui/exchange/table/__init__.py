"""Tables as other programs take them: CSV."""
