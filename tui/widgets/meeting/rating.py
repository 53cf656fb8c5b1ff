"""Answering on a scale: a row of numbers, the one taken in brackets, last time's marked below."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from tui.domain.text.clean_text import clean
from tui.language import Translator
from tui.widgets.base.content import drawn, lines


@dataclass(frozen=True, slots=True)
class Scale:
    """From 1 to `most` (7 or 10); `low` and `high` are what its ends mean."""

    most: int
    low: str = ""
    high: str = ""


def draw_rating(
    scale: Scale, value: int | None, *, declined: bool, last: int | None, translator: Translator, width: int
) -> Content:
    """Draw a scale in at most `width` cells: on narrow screens its ends stand on a line of their own."""
    gap = 4 if width >= 4 * scale.most + 4 else 3
    numbers: list[Content] = []
    for number in range(1, scale.most + 1):
        text = f"[{number}]" if number == value else f" {number} "
        style = "bold $primary" if number == value else "$foreground"
        numbers.append(drawn((text.center(gap), style)))
    row = Content("").join(numbers)
    ends = len(clean(scale.low)) + len(clean(scale.high)) + 4
    wide = row.cell_length + ends <= width
    lead = f"{scale.low}  " if wide and scale.low else ""
    drawing = [drawn((lead, "$dim"), row, (f"  {scale.high}" if wide else "", "$dim"))]
    if last is not None and 1 <= last <= scale.most:
        mark = drawn((translator("· last time ·"), "$secondary"))
        place = len(lead) + (last - 1) * gap + gap // 2 - mark.cell_length // 2
        drawing.append(Content(" " * max(0, place)) + mark)
    else:
        drawing.append(Content(""))
    if not wide and scale.low:
        drawing.append(drawn((f"1 = {scale.low}   {scale.most} = {scale.high}", "$dim")))
    drawing.append(_no_answer(declined, translator))
    return lines(*drawing)


def _no_answer(declined: bool, translator: Translator) -> Content:
    if declined:
        return drawn((translator("[0] no answer – that is fine"), "bold $primary"))
    return drawn((translator("0 = no answer"), "$faint"))
