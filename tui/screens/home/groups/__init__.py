"""The groups: who is in each, when it meets, and their form."""
