"""`fireside decks …`."""
