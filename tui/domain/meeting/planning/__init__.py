"""The plan of a meeting: made of a template, and changed."""
