"""The keys at the foot, and the second way to those that a phone has not."""
