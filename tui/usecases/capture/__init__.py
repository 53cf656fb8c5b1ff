"""Captured lines: read, asked about, kept."""
