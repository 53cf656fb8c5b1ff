"""Home: the team, a person, the review."""
