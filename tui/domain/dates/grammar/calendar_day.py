"""Days named by the calendar: `15/12`, `15. december`, `december 15`, `2026-12-15`, `den 15.`."""

import re
from collections.abc import Callable
from datetime import date

from tui.domain.dates.grammar.periods import period
from tui.domain.dates.grammar.short_year import TwoMeaningsError, day_of_three_numbers
from tui.domain.dates.grammar.vocabulary import MONTHS
from tui.domain.dates.months import months_later

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.]?)([0-9]{2}|(?<=[-/.])[0-9])\2([0-9]{2}|(?<=[-/.])[0-9])")
_NUMBERS = re.compile(
    r"(?:d\.)?([0-9]{1,2}) ?[/.] ?([0-9]{1,2})\.?(?:(?: ?[-/.] ?| (?=[0-9]{4}))([0-9]{4}|[0-9]{2}))?"
    r"|([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})"
)
_ISO_WEEK_DAY = re.compile("([0-9]{4})-?w([0-9]{2})-?([1-7])")
_THREE_NUMBERS = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{2})|([0-9]{2})()([0-9]{2})([0-9]{2})")
_TWO_NUMBERS = re.compile("([0-9]{1,2})-([0-9]{1,2})")
_ORDINAL = r"([0-9]{1,2})(?:st|nd|rd|th|:e|:a|\.|e|a|te|de)?"
_DAY_MONTH = re.compile(
    rf"(?:the |den |d\.? ?)?{_ORDINAL}[ -]?(?:of |i )?([a-z]{{3,}})"
    r"(?:\.?,?[ -]?(?:([0-9]{4})|'?([0-9]{2})))?\.?"
)
_MONTH_DAY = re.compile(rf"([a-z]{{3,}})\.?[ -](?:the )?{_ORDINAL}(?:,? ([0-9]{{4}}))?")
_DAY_ALONE = re.compile(
    r"(?:the|den|d\.?) ?([0-9]{1,2})(?:st|nd|rd|th|:e|:a|\.|e|a)?|([0-9]{1,2})(?:st|nd|rd|th|:e|:a)"
)
_DAY_OF_PERIOD = re.compile(
    rf"(?:the |den |d\.? ?)?{_ORDINAL} (?:of |in |i |av |af )?"
    r"((?:the |next |this )?month|(?:nasta |denna |naste |denne )?(?:manaden|maneden|manad|maned))"
)


Match = re.Match[str]


def calendar_day(said: str, today: date, language: str) -> date | None:
    """Give the day that `said` names by its number, None where it has not that form.

    Without a year it is the coming one, today included. Raises ValueError where there is no such day, and
    TwoMeaningsError where there are two.
    """
    for form, day_of in _FORMS:
        match = form.fullmatch(said)
        day = day_of(match, today) if match else None
        if day is not None:
            return day
    if match := _TWO_NUMBERS.fullmatch(said):
        return _day_dash_month(match[1], match[2], today, language)
    if language == "da" and (match := re.fullmatch(r"([0-9]{1,2})\.", said)):
        return _coming_in_a_month(int(match[1]), today)
    return None


def _iso(match: Match, _today: date) -> date:
    return date(int(match[1]), int(match[3]), int(match[4]))


def _iso_week(match: Match, _today: date) -> date:
    return date.fromisocalendar(int(match[1]), int(match[2]), int(match[3]))


def _three_numbers(match: Match, today: date) -> date:
    first, _, middle, last = match.groups()[:4] if match[1] else match.groups()[4:]
    return day_of_three_numbers(first, middle, last, today)


def _numbers(match: Match, today: date) -> date:
    day, month, year = match.groups()[:3] if match[1] else match.groups()[3:]
    return _day(int(day), int(month), year, today)


def _day_month(match: Match, today: date) -> date | None:
    if match[2] not in MONTHS:
        return None
    return _day(int(match[1]), MONTHS[match[2]], match[3] or match[4], today)


def _month_day(match: Match, today: date) -> date | None:
    return _day(int(match[2]), MONTHS[match[1]], match[3], today) if match[1] in MONTHS else None


def _day_alone(match: Match, today: date) -> date:
    return _coming_in_a_month(int(match[1] or match[2]), today)


def _day_of_period(match: Match, today: date) -> date | None:
    found = period(match[2].removeprefix("the "), today)
    return found.first_from(today, lambda span: span.first.replace(day=int(match[1]))) if found else None


_FORMS: tuple[tuple[re.Pattern[str], Callable[[Match, date], date | None]], ...] = (
    (_YEAR_FIRST, _iso),
    (_ISO_WEEK_DAY, _iso_week),
    (_THREE_NUMBERS, _three_numbers),
    (_NUMBERS, _numbers),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_DAY_ALONE, _day_alone),
    (_DAY_OF_PERIOD, _day_of_period),
)


def _day_dash_month(day: str, month: str, today: date, language: str) -> date:
    """Read `4-12` day first, as everything; `04-12` may be the end of `2026-04-12` but in Danish."""
    found = _day(int(day), int(month), None, today)
    if len(day) == len(month) == 2 and language != "da" and day != month and int(day) <= 12:
        other = _day(int(month), int(day), None, today)
        raise TwoMeaningsError((min(found, other), max(found, other)))
    return found


def _day(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    # 29 February may be eight years away.
    for coming in range(today.year, today.year + 9):
        if _exists(coming, month, day) and date(coming, month, day) >= today:
            return date(coming, month, day)
    raise ValueError


def _coming_in_a_month(day: int, today: date) -> date:
    for months in range(12):
        month = months_later(today.replace(day=1), months)
        if _exists(month.year, month.month, day) and month.replace(day=day) >= today:
            return month.replace(day=day)
    raise ValueError


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
