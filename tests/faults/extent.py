"""How often: a small count each time, and the demanded one with `FIRESIDE_FAULTS=full`."""

import os

FULL = os.environ.get("FIRESIDE_FAULTS") == "full"


def times(small: int, full: int) -> int:
    return full if FULL else small
