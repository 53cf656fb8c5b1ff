"""A drawing in half blocks as content, for where it stands among words."""

from __future__ import annotations

from itertools import zip_longest

from textual.content import Content

from tui.widgets.drawing.pixels import Grid


def pixel_text(grid: Grid) -> list[Content]:
    """Give a drawing row by row of cells, in the colours of the theme; where nothing is drawn the ground is seen."""
    rows = []
    for y in range(0, len(grid), 2):
        low = grid[y + 1] if y + 1 < len(grid) else ()
        rows.append(Content.assemble(*(_cell(*pair) for pair in zip_longest(grid[y], low))))
    return rows


def _cell(upper: str | None, lower: str | None) -> tuple[str, str]:
    if upper == lower:
        # Painted front and back in one colour, a line spacing shows no seams.
        return ("█", f"${upper} on ${upper}") if upper else (" ", "")
    if upper and lower:
        return "▀", f"${upper} on ${lower}"
    return ("▀", f"${upper}") if upper else ("▄", f"${lower}")
