"""The demo team: a year of meetings of six invented people."""
