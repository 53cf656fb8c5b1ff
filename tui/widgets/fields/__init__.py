"""Fields: one line, a few choices, a small question, and forms that outlive a crash."""
