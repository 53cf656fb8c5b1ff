"""From one phase of a meeting to the next, and back."""
