"""The game of guessing a week, as it is drawn."""
