"""Which cells of a row are others now than they were drawn: on a thin line no others are to be sent."""

from __future__ import annotations

from rich.style import Style
from textual.strip import Strip


def changed_cells(before: Strip, after: Strip) -> tuple[int, int] | None:
    """Give from which cell to which two rows of one width differ, None where they do not."""
    if before == after:
        return None
    a, b = _cells(before), _cells(after)
    width = max(before.cell_length, after.cell_length)
    if not len(a) == len(b) == before.cell_length == after.cell_length:
        # A sign of two cells stands in one of them.
        return 0, width
    other = [at for at, (one, two) in enumerate(zip(a, b, strict=True)) if one != two]
    return (other[0], other[-1] + 1) if other else None


def _cells(strip: Strip) -> list[tuple[str, Style | None]]:
    return [(char, segment.style) for segment in strip for char in segment.text]
