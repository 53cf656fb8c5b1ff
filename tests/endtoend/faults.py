"""How often a fault is tried: a few times at each change, and in full where `FIRESIDE_FAULTS=full` asks for it."""

from __future__ import annotations

import os

FULL = os.environ.get("FIRESIDE_FAULTS", "") == "full"


def times(few: int, full: int) -> int:
    return full if FULL else few
