"""Which question to ask whom, and what was answered last."""
