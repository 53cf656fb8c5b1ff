"""The form for the person and their answers, before the meeting."""
