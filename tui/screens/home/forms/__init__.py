"""The forms of home: of a person, and of what the manager writes about themselves."""
