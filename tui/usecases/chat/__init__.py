"""Holding a meeting in a chat: what is sent off, and what comes back."""
