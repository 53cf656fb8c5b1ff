"""What is said of a day that is typed: how it is written, why it is none, and that it has passed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from tui.domain.dates.example import example_for
from tui.domain.dates.parse_date import parse_day, read_day
from tui.domain.text.clean_text import shorten
from tui.language import Translator

_LONGEST = 60
"""Characters of what was typed that are quoted."""


def day_to_type(
    day: date,
    today: date,
    _: Translator,
    *,
    language: str = "",
    read: Callable[[str, date, str], date | None] = parse_day,
) -> str:
    """Write a day as one would type it in `language`, and as it is read back as the same day."""
    written = (_.day(day, today), _.full_day(day))
    is_read = (text for text in written if read(text, today, language or _.language) == day)
    return next(is_read, day.isoformat())


def dated(told: Iterable[tuple[date, str]], _: Translator) -> str:
    """Write a line each for a day and what is told of it, in two columns."""
    rows = [(_.full_day(day), text) for day, text in told]
    width = max((len(day) for day, _text in rows), default=0)
    return "\n".join(f"{day:<{width}}   {text}" for day, text in rows)


def why_no_day(text: str, today: date, _: Translator) -> str:
    """Say why `text` names no day, with an example that fits; empty where it names one."""
    reading = read_day(text, today, _.language)
    if reading.day is not None:
        return ""
    example = example_for(text, reading, today, _.language)
    if reading.days:
        one, other = (_.full_day(day) for day in (reading.days[0], reading.days[-1]))
        return _("{one} or {other}? – try {example}", one=one, other=other, example=example)
    if reading.refused == "too-far":
        return _("more than ten years away – try {example}", example=example)
    return _("not understood yet – try {example}", example=example)


def refused_day(text: str, today: date, _: Translator) -> str:
    """Say which words name no day, in whole sentences; `text` is shortened."""
    reading, said = read_day(text, today, _.language), shorten(text, _LONGEST)
    example = example_for(text, reading, today, _.language)
    if reading.days:
        one, other = (_.full_day(day) for day in (reading.days[0], reading.days[-1]))
        return _(
            "{day} may be {one} or {other}. Try {example}.", day=said, one=one, other=other, example=example
        )
    if reading.refused == "too-far":
        return _("{day} is more than ten years away. Try {example}.", day=said, example=example)
    return _("{day} is not understood as a day. Try {example}.", day=said, example=example)


def past_day(day: date, _: Translator) -> str:
    """Ask whether a day that has passed is meant."""
    return _("{day} has passed – the same key once more takes it", day=_.full_day(day))
