"""What leaves as Markdown."""
