"""How many rows a drawing takes of a window, by the height of the window."""

from __future__ import annotations

ByHeight = tuple[tuple[int, int], ...]
"""Heights of a window with the rows that are taken from each on, the highest first and 0 last."""


def rows_taken(by_height: ByHeight, height: int) -> int:
    """Give the rows that are taken of a window of `height`."""
    return next(rows for least, rows in by_height if height >= least)
