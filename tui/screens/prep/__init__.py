"""The preparation."""
