"""The follow-up: sorting, minutes, next date."""
