"""The weather of the last meetings in one strip, each with its day."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from tui.domain.people.digest import Digest
from tui.language import Translator
from tui.widgets.base.content import drawn
from tui.widgets.drawing.pixel_text import pixel_text
from tui.widgets.drawing.weather_pictures import TINY_SIZE, tiny

_LEAST = 8
"""Cells of one sky with its day below, at the least."""
_MOST = 10


def draw_skies(digest: Digest, today: date, width: int, _: Translator) -> list[Content]:
    """Draw the latest weathers that `width` has room for, three rows high; nothing where there are none."""
    known = [one for one in digest.skies if tiny(one.sky)]
    shown = known[-max(1, width // _LEAST) :]
    if not shown:
        return []
    each = min(_MOST, width // len(shown))
    rows = [Content("")] * 3
    for one in shown:
        day = _.day_of_month(one.on)
        if one.on.year != today.year and (today - one.on).days > 300:
            day = str(one.on.year)
        column = [*pixel_text(tiny(one.sky)), drawn((day, "$soft"))]
        rows = [Content.assemble(row, _centred(cell, each)) for row, cell in zip(rows, column, strict=True)]
    return rows


def tiny_sky(sky: str) -> list[Content]:
    """Draw a weather in two rows of five cells, empty ones where it has no drawing."""
    return pixel_text(tiny(sky)) or [Content(" " * TINY_SIZE[0])] * TINY_SIZE[1]


def _centred(content: Content, width: int) -> Content:
    left = max(0, (width - content.cell_length) // 2)
    return Content.assemble(" " * left, content, " " * max(0, width - left - content.cell_length))
