"""What decks hold, and finding in them."""
