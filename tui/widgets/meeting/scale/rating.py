"""What a scale goes up to, and what its ends mean."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ends:
    """From 1 to `most` (7 or 10); `low` and `high` are what its ends mean."""

    most: int
    low: str = ""
    high: str = ""
