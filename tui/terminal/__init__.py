"""The terminal that the app is drawn in: what comes from it, what goes to it, and how it ends."""
