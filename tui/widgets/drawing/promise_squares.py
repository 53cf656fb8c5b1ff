"""What was promised, a square each: full where it was kept, half where it was moved, hollow where it is open."""

from __future__ import annotations

from typing import Literal

from tui.widgets.drawing.pixels import Grid

Promise = Literal["kept", "moved", "open", "dropped"]

PROMISES: tuple[Promise, ...] = ("kept", "moved", "open", "dropped")
"""In the order in which they are drawn."""

SIDE = 6
"""Pixels of a square."""

_GAP = 3


def _pixel(promise: Promise, x: int, y: int) -> str | None:
    edge = x in (0, SIDE - 1) or y in (0, SIDE - 1)
    if promise == "kept":
        return "ember"
    if promise == "dropped":
        return "soft" if SIDE // 2 - 1 <= y <= SIDE // 2 else None
    if promise == "moved" and y >= SIDE // 2:
        return "ember"
    return "line" if edge else None


def promise_squares(promises: tuple[Promise, ...]) -> Grid:
    """Draw a square for each promise in a row, three rows of cells high; no two differ by colour alone."""
    gap: list[str | None] = [None] * _GAP
    rows: list[list[str | None]] = []
    for y in range(SIDE if promises else 0):
        row: list[str | None] = []
        for at, promise in enumerate(promises):
            row += gap if at else []
            row += [_pixel(promise, x, y) for x in range(SIDE)]
        rows.append(row)
    return rows
