"""The line with which something is moved: a day, and perhaps why."""

from __future__ import annotations

from datetime import date

from tui.domain.dates.parse_date import parse_day
from tui.domain.text.clean_text import clean_line

_SIGNS = (", ", " – ", " - ", "; ")


def read_move(text: str, today: date, language: str) -> tuple[date | None, str]:
    """Give the day that a line names, and the reason behind it; None where no beginning of it is a day.

    What is a day as a whole has no reason: "27 Nov, 2026" is one.
    """
    line = clean_line(text)
    whole = parse_day(line, today, language)
    if whole is not None:
        return whole, ""
    places = sorted((at, sign) for sign in _SIGNS for at in _places(line, sign))
    for at, sign in reversed(places):
        day = parse_day(line[:at], today, language)
        if day is not None:
            return day, line[at + len(sign) :].strip()
    return None, ""


def _places(line: str, sign: str) -> list[int]:
    return [at for at in range(len(line)) if line.startswith(sign, at)][:20]
