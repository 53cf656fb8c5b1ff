"""The kinds of days that people type, each with the words for it in three languages."""
