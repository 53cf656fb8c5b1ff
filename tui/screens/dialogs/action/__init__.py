"""The form of an action, and what is asked about one that stays open."""
