"""Deck and template files: reading and checking."""
