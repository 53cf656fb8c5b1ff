"""The clock and ids of the machine."""
