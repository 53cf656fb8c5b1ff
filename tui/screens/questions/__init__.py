"""The library of questions."""
