"""Figures on the whole team, in which nobody can be found."""
