"""A day by its place in a period: its beginning, middle and end, its first Monday, the day before it."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from tui.domain.dates.grammar.periods import period
from tui.domain.dates.grammar.phrases import BEGIN, END, MIDDLE, pattern
from tui.domain.dates.grammar.span import Period, Span
from tui.domain.dates.grammar.vocabulary import MONTHS, WEEKDAYS, WORKING_DAYS, plain
from tui.domain.dates.working_days import IsWorkday, agreed, calendars

_LAST = pattern("last|sista|siste|sidste")
_DAYS = frozenset(("day", "dag", "dagen"))
_KINDS = pattern("|".join((*WEEKDAYS, *WORKING_DAYS, *_DAYS)))
_NTH = re.compile(
    rf"(?:(?:the|den|det) )?(?:([1-5])(?:\.|st|nd|rd|th|:?[ae])|({_LAST})) ({_KINDS})"
    r"(?: (?:of|in|i|av|af|pa))?(?: the| den| det)? (.+)"
)
_LAST_OF_MONTH = re.compile(r"(?:sista|den sista|den siste|den sidste)(?: i)? ([a-z]{3,})\.?(?: ([0-9]{4}))?")
_ENDS: dict[str, str] = {
    plain(phrase): whole
    for whole, phrases in {
        "week": "eow|week's end|ugens udgang|veckans slut|ugens slutning|ugens afslutning",
        "month": (
            "eom|månadens sista dag|månedens sidste dag|month end|month's end|month-end|"
            "månadsskiftet|månadsslut|månadsslutet|månadens slut|månadens utgång|"
            "månedsskiftet|månedens udgang|månedens slutning|månedsslut|ultimo|"
            "den sista|den siste|den sidste|sista i månaden|den sista i månaden|den sidste i måneden"
        ),
        "quarter": (
            "eoq|quarter end|quarter-end|kvartalsskiftet|kvartalsslut|kvartalsslutet|kvartalets slut|kvartalets udgang"
        ),
        "year": (
            "eoy|year end|year-end|årets sista dag|årets sidste dag|year's end|"
            "årsskiftet|årsslut|årsslutet|årets slut|årets udgang|årets slutning"
        ),
    }.items()
    for phrase in phrases.split("|")
}
_HALF_YEAR = plain("halvårsskiftet")


def end_named(said: str, today: date) -> date | None:
    """Give the day of `eom`, `årsskiftet` or `end of january`."""
    if said in _ENDS:
        return _day_of(period(_ENDS[said], today), _due, today)
    if said == _HALF_YEAR:
        return _day_of(period("h1", today), _due, today)
    if (match := _LAST_OF_MONTH.fullmatch(said)) and match[1] in MONTHS:
        return _day_of(period(match[1] + (f" {match[2]}" if match[2] else ""), today), _due, today)
    match = END.match(said)
    return _day_of(_part_of(said[match.end() :], today), _due, today) if match else None


def begin_named(said: str, today: date) -> date | None:
    match = BEGIN.match(said)
    return _day_of(_part_of(said[match.end() :], today), _first, today) if match else None


def middle_named(said: str, today: date) -> date | None:
    """Give the 15th of a month, the Wednesday of a week; a year or a quarter has no one middle."""
    match = MIDDLE.match(said) or re.match("mid(?=week|month)", said)
    found = _part_of(said[match.end() :], today) if match else None
    if found is None or _length(found.spans[0]) not in (7, *range(28, 32)):
        return None
    return _day_of(found, _middle, today)


def nth_named(said: str, today: date, language: str) -> date | None:
    """Give the day of "first monday in january", "sista vardagen i månaden"; None where it has not that form."""
    match = _NTH.fullmatch(said)
    if match is None:
        return None
    number, last, kind, rest = match.groups()
    whole = _part_of(rest, today)
    if whole is None:
        return None
    wanted = _wanted(kind)
    place = -1 if last else int(number) - 1
    ways = calendars(language) if kind in WORKING_DAYS else (None,)

    def nth(span: Span, is_workday: IsWorkday | None) -> date:
        days = [d for d in _days(span) if d.weekday() in wanted and (is_workday is None or is_workday(d))]
        if not -1 <= place < len(days):
            raise ValueError
        return days[place]

    return _day_of(whole, lambda span: agreed({nth(span, way) for way in ways}), today)


def day_before(said: str, today: date, day: date | None) -> date | None:
    """Give the day before `day`, or where `said` names a period the last one before it, a Friday before a week.

    Raises ValueError where that has passed.
    """
    found = _part_of(said, today) if day is None else Period((Span(day, day, day),))
    return _day_of(found, _eve, today)


def _eve(span: Span) -> date:
    is_week = _length(span) == 7
    return span.first - timedelta(days=3 if is_week else 1)


def _wanted(kind: str) -> frozenset[int]:
    if kind in WORKING_DAYS:
        return frozenset(range(5))
    if kind in _DAYS:
        return frozenset(range(7))
    return frozenset((WEEKDAYS[kind],))


def _part_of(said: str, today: date) -> Period | None:
    if re.fullmatch("[0-9]{4}", said):
        whole = int(said)
        return Period((Span(date(whole, 1, 1), date(whole, 12, 31), date(whole, 12, 31)),), is_dated=True)
    return period(said, today)


def _day_of(found: Period | None, day_of: Callable[[Span], date], today: date) -> date | None:
    """Give the day in a period; raises ValueError where it has passed in a period that still runs.

    "The beginning of December", said on the second, is not next year's.
    """
    if found is None:
        return None
    soonest = found.spans[0]
    if not found.is_dated and soonest.first <= today <= soonest.last and day_of(soonest) < today:
        raise ValueError
    return found.first_from(today, day_of)


def _first(span: Span) -> date:
    return span.first


def _due(span: Span) -> date:
    return span.due


def _middle(span: Span) -> date:
    return span.first + timedelta(days=2 if _length(span) == 7 else 14)


def _length(span: Span) -> int:
    return (span.last - span.first).days + 1


def _days(span: Span) -> list[date]:
    return [span.first + timedelta(days=ahead) for ahead in range(_length(span))]
