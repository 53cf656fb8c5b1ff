"""Screens that cover all else."""
