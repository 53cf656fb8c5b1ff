"""Making, holding and closing a meeting, with one person or a group."""
