"""What things are called: one name for each tag, place, relation, country and part of a meeting."""
