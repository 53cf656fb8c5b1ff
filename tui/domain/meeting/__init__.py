"""One meeting: its plan, steps, clock, capture and notes."""
