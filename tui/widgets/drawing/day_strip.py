"""The days to come in one strip, a deadline lit among them."""

from __future__ import annotations

from datetime import date, timedelta

from textual.content import Content

from tui.language import Translator
from tui.widgets.base.content import drawn

_EACH = 7
"""Cells of one day."""
_MOST = 10
"""Days in a row."""


def draw_days(due: date | None, today: date, width: int, _: Translator) -> list[Content]:
    """Draw two rows, weekdays and dates, in at most `width` cells: from tomorrow on, or about a later deadline.

    The deadline stands inverse between bars, the days on which few work are quiet; the first day and each first of a
    month have their month.
    """
    count = max(1, min(_MOST, width // _EACH))
    first = today + timedelta(days=1)
    if due is not None and not today <= due < first + timedelta(days=count):
        first = due - timedelta(days=count // 2)
    elif due == today:
        first = today
    days = [first + timedelta(days=ahead) for ahead in range(count)]
    weekdays = [_cell(_.short_weekday(day.weekday()), day == due, day, "") for day in days]
    return [
        Content.assemble(*weekdays),
        Content.assemble(*(_date(day, day == due, day is days[0], _) for day in days)),
    ]


def _date(day: date, is_lit: bool, is_first: bool, _: Translator) -> Content:
    told = str(day.day)
    if is_first or day.day == 1:
        whole = _.day_of_month(day)
        fits = len(whole) < _EACH
        told = told if is_lit else whole if fits else f"{day.day} {_.short_month(day.month)}"[:_EACH]
    return _cell(told, is_lit, day, "bold ")


def _cell(text: str, is_lit: bool, day: date, weight: str) -> Content:
    style = "bold $ground on $gold" if is_lit else f"{weight}$text" if day.weekday() < 5 else "$soft"
    # A weekend is told without a colour, too: it stands lighter, between dots.
    told = f"·{text}·" if day.weekday() >= 5 and not is_lit and len(text) <= _EACH - 3 else text
    return Content.assemble(drawn((f"{told:^{_EACH - 1}}", style)), " ")
