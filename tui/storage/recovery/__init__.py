"""Backups, restoring, repair."""
