"""Weekdays as people name them: alone, with this and next, with a week or with the day of the month."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tui.domain.dates.grammar.calendar_day import calendar_day
from tui.domain.dates.grammar.day_times import is_clock_time
from tui.domain.dates.grammar.phrases import COMING, LEADING, NEXT, THIS, pattern
from tui.domain.dates.grammar.short_year import TwoMeaningsError
from tui.domain.dates.grammar.span import monday_of
from tui.domain.dates.grammar.vocabulary import WEEKDAYS
from tui.domain.dates.grammar.weeks import week

_JOINT = re.compile(" (?:pa|on)$")
_OF = re.compile("of (?:the )?")
_TO_COME = re.compile(COMING)
_OF_THIS = re.compile(THIS)
_OF_NEXT = re.compile(NEXT)
# Formally the coming one, in everyday speech often the one of the next week.
_EITHER = re.compile(pattern("nästkommande|næstkommende"))


def weekday_named(said: str, today: date, language: str) -> date | None:
    """Give the day of a weekday; alone it is the next such day after today.

    Raises ValueError where weekday and day of the month do not go together, TwoMeaningsError where both a time
    and another day may be meant.
    """
    for weekday, rest in _weekdays_in(said, language):
        day = _with_word(weekday, rest, today)
        if day is None:
            day = _with_week_or_day(weekday, rest, today, language)
        if day is not None:
            return day
    return None


def _with_word(weekday: int, rest: str, today: date) -> date | None:
    coming = _coming(weekday, today)
    next_week = monday_of(today) + timedelta(days=7 + weekday)
    if not rest or _TO_COME.fullmatch(rest):
        return coming
    if _OF_THIS.fullmatch(rest):
        # "This Wednesday" said on a Wednesday is today for some and next week's for others.
        return _one_of(coming - timedelta(days=7), coming) if weekday == today.weekday() else coming
    if _OF_NEXT.fullmatch(rest):
        return next_week
    if _EITHER.fullmatch(rest):
        return _one_of(coming, next_week)
    return None


def _with_week_or_day(weekday: int, rest: str, today: date, language: str) -> date | None:
    if rest.isdigit():
        return _same(_coming(weekday, today), int(rest))
    if is_clock_time(rest) and "." in rest:
        return _by_time_or_date(weekday, rest, today, language)
    for shorter in _without_leading(_OF.sub("", rest, count=1) if rest.startswith("of ") else rest):
        whole = week(shorter, today, definite=False)
        if whole is not None and whole.spans[0].first.weekday() == 0:
            return whole.first_from(today, lambda span: span.first + timedelta(days=weekday))
        day = calendar_day(shorter, today, language)
        if day is not None:
            if day.weekday() != weekday:
                raise ValueError
            return day
    return None


def _by_time_or_date(weekday: int, said: str, today: date, language: str) -> date:
    """Read `fredag 10.30`, which is a time where it is no day, and where both would be the same day."""
    coming = _coming(weekday, today)
    try:
        day = calendar_day(said, today, language)
    except ValueError:
        return coming
    return coming if day is None else _one_of(coming, day)


def _same(coming: date, number: int) -> date:
    """Read `friday 4` where both its hour and its day of the month give the same day, and else not at all."""
    if coming.day != number:
        raise ValueError
    return coming


def _one_of(first: date, second: date) -> date:
    if first != second:
        raise TwoMeaningsError((min(first, second), max(first, second)))
    return first


def _coming(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _weekdays_in(said: str, language: str) -> Iterator[tuple[int, str]]:
    """Give each weekday that stands at either end of `said`, with the rest of it."""
    words = said.split()
    preposition = len(words) > 1 and words[0] in ("on", "to")
    for at, others in ((0, words[1:]), (-1, words[:-1])):
        weekday = WEEKDAYS.get(words[at].strip(".,()")) if words else None
        if weekday is None or (at == 0 and preposition and language == "en"):
            continue
        yield weekday, _JOINT.sub("", " ".join(others)).strip(",")


def _without_leading(said: str) -> Iterator[str]:
    yield said
    while match := LEADING.match(said):
        said = said[match.end() :]
        yield said
