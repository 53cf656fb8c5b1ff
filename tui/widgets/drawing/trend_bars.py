"""Bars over time on the fixed scale: what fell is lower, and a row of fives looks like fives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from tui.domain.trends.trend_columns import Bar
from tui.widgets.base.content import drawn
from tui.widgets.drawing.pixels import Grid

_EIGHTHS = " ▁▂▃▄▅▆▇█"
_ANEW = "≈"
"""Before a figure that was asked for in other words than the one before it."""

_WIDE, _MIDDLE = 90, 54
"""Cells of the list from which on there is room for more than six columns, and for more than four."""
SHORT_LABEL = 12
_LABEL = (24, SHORT_LABEL, 0)
"""Cells of the label, by these two."""
_END = 6
"""Cells of the change at the end of a row."""


class Layout(NamedTuple):
    """Cells of a whole row, of the label, of a column and of the bar in it, and rows that a full bar takes.

    Where there is no room for decimals, figures are rounded. With no cells the label stands on a line of its own.
    """

    width: int
    label: int
    column: int
    bar: int
    rows: int
    has_decimals: bool = True


def columns_for(width: int, most: int) -> int:
    """Give how many columns there is room for, `most` at the most."""
    return min(most, max(1, (width - _LABEL[0] - _END) // 10)) if width >= _WIDE else min(most, _few(width))


def layout_for(width: int, height: int, count: int) -> Layout:
    """Give the layout of `count` columns in a window of this size."""
    if width >= _WIDE:
        label, bar, rows = _LABEL[0], 5, 3 if height >= 30 else 2
    else:
        label, bar, rows = (_LABEL[1], 3, 2) if width >= _MIDDLE else (_LABEL[2], 4, 2)
    room = max(1, (width - label - (_END if label else 0)) // max(1, count))
    return Layout(width, label, min(14, room), min(bar, max(1, room - 3)), rows, has_decimals=room >= bar + 5)


def _few(width: int) -> int:
    return 6 if width >= _MIDDLE else 4


def bar_lines(bar: Bar | None, most: int, layout: Layout, *, figure: str, is_last: bool) -> list[Content]:
    """Draw one column, the lowest row last with its figure; nothing where it was not asked."""
    blank = Content(" " * layout.column)
    if bar is None:
        return [blank] * layout.rows
    role = "$gold" if is_last else "$coal"
    lines = []
    value = bar.value
    level = 0 if value is None else max(1, round(value / most * layout.rows * 8))
    for row in range(layout.rows):
        eighths = min(8, max(0, level - 8 * (layout.rows - 1 - row)))
        # A full cell is painted front and back, so that a line spacing shows no seams.
        style = f"{role} on {role}" if eighths == 8 else role
        cell = drawn((_EIGHTHS[eighths] * layout.bar, style)) if eighths else Content(" " * layout.bar)
        told = ""
        if row == layout.rows - 1:
            if value is None:
                cell = Content(" " * layout.bar)
            told = f"{_ANEW if bar.is_anew else ' '}{figure}"
        rest = drawn((told, "bold $gold" if is_last else "$soft"))
        pad = max(0, layout.column - layout.bar - cell_len(told))
        lines.append(Content.assemble(cell, rest, " " * pad))
    return lines


def joined(
    label: Sequence[Content], columns: Sequence[Sequence[Content]], end: Content, layout: Layout
) -> list[Content]:
    """Put a label, the columns and what stands at the end into rows; the label stands at the bottom."""
    if not layout.label:
        rest = [*label[1:], end] if end.plain else label[1:]
        room = layout.width - sum(part.cell_length + 2 for part in rest)
        told = Content("  ").join([label[0].truncate(max(4, room), ellipsis=True), *rest])
        return [told, *(Content.assemble(*(column[row] for column in columns)) for row in range(layout.rows))]
    rows = []
    for row in range(layout.rows):
        at = row - (layout.rows - len(label))
        lead = label[at] if 0 <= at < len(label) else Content("")
        lead = lead.truncate(layout.label - 1, ellipsis=True)
        lead = Content.assemble(lead, " " * (layout.label - lead.cell_length))
        tail = Content.assemble(" ", end) if row == layout.rows - 1 else Content("")
        rows.append(Content.assemble(lead, *(column[row] for column in columns), tail))
    return rows


def picture_lines(grid: Grid, width: int) -> list[Content]:
    """Draw a small picture as rows of cells, padded to `width`."""
    rows = []
    for y in range(0, len(grid), 2):
        low = grid[y + 1] if y + 1 < len(grid) else [None] * len(grid[y])
        cells = [_cell(upper, lower) for upper, lower in zip(grid[y], low, strict=True)]
        rows.append(Content.assemble(*cells, " " * max(0, width - len(cells))))
    return rows


def _cell(upper: str | None, lower: str | None) -> Content:
    if upper == lower:
        return drawn(("█", f"${upper} on ${upper}")) if upper else Content(" ")
    if upper and lower:
        return drawn(("▀", f"${upper} on ${lower}"))
    return drawn(("▀", f"${upper}")) if upper else drawn(("▄", f"${lower}"))
