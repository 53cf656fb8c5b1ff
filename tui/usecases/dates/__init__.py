"""The dates of meetings and deadlines, to and from a calendar."""
