"""When anyone may call, in words."""

from __future__ import annotations

from itertools import groupby

from tui.domain.people.rhythm.call_hours import CallHours
from tui.language.translator import Translator


def call_hours_text(hours: tuple[CallHours, ...], _: Translator) -> str:
    """Say it in a line, each day once: `Tue 14–16, Thu 9–10`."""
    days = groupby(hours, key=lambda one: one.weekday)
    return ", ".join(
        f"{_.short_weekday(day)} " + ", ".join(f"{_clock(one.start)}–{_clock(one.end)}" for one in spans)
        for day, spans in days
    )


def _clock(time: str) -> str:
    """Give a full hour without its minutes."""
    hour, minute = time.split(":")
    return str(int(hour)) if minute == "00" else f"{int(hour)}:{minute}"
