"""Hours of the week in which anyone may call the manager."""

import re

from tui.domain.record import Record

MOST_HOURS = 20
"""Spans of a week that are read."""
_LONGEST = 400
_PARTS = re.compile(r"\s*[,;]\s*")
_DAYS = re.compile(r"([^\W\d_]+)\.?(?: ?- ?([^\W\d_]+)\.?)? ")
_TO = re.compile(r" ?(?:-|to|till|til) ?")


class CallHours(Record, frozen=True, kw_only=True):
    """From `start` to `end` (`HH:MM`, the wall clock of the manager's zone) on a `weekday`, 0 being Monday."""

    weekday: int
    start: str
    end: str


def parse_call_hours(text: str) -> tuple[CallHours, ...] | None:
    """Read `Tue 14-16, Thu 9-10` or `mån–fre 9.30–10`, days in any of the three languages; None: not understood.

    A span without a day is of the day before it: `Tue 9-10, 14-16`. They come in the order of the week.
    """
    if not text:
        return ()
    if len(text) > _LONGEST:
        return None
    # The words of the days take their time to be made ready, and most set no hours.
    from tui.domain.dates.grammar.vocabulary import WEEKDAYS, plain

    days: tuple[int, ...] = ()
    found: set[tuple[int, str, str]] = set()
    for part in _PARTS.split(plain(text)):
        if not part:
            continue
        named = _DAYS.match(part)
        if named is not None:
            days = _between(WEEKDAYS.get(named[1]), WEEKDAYS.get(named[2] or named[1]))
        span = _span(part[named.end() :] if named is not None else part)
        if not days or span is None:
            return None
        found |= {(day, *span) for day in days}
    if len(found) > MOST_HOURS:
        return None
    return tuple(CallHours(weekday=day, start=start, end=end) for day, start, end in sorted(found))


def _between(first: int | None, last: int | None) -> tuple[int, ...]:
    if first is None or last is None:
        return ()
    return tuple((first + ahead) % 7 for ahead in range((last - first) % 7 + 1))


def _span(text: str) -> tuple[str, str] | None:
    from tui.domain.dates.time_of_day import parse_time

    ends = _TO.split(text)
    if len(ends) != 2:
        return None
    start, end = (parse_time(part) for part in ends)
    return None if start is None or end is None or start >= end else (start, end)
