"""Days named by the calendar: `15/12`, `15. december`, `december 15`, `2026-12-15`, `den 15.`."""

import re
from datetime import date

from tui.domain.dates.vocabulary import MONTHS

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_NUMBERS = re.compile(
    r"([0-9]{1,2}) ?[/.] ?([0-9]{1,2})\.?(?:(?: ?[-/.] ?| (?=[0-9]{4}))([0-9]{4}|[0-9]{2}))?"
    r"|([0-9]{1,2})-([0-9]{1,2})-([0-9]{4}|[0-9]{2})"
)
_ORDINAL = r"([0-9]{1,2})(?:st|nd|rd|th|:e|:a|\.|e|te|de)?"
_DAY_MONTH = re.compile(
    rf"(?:the |den |d\.? )?{_ORDINAL}[ -]?(?:of |i )?([a-z]{{3,}})"
    r"(?:\.?,?[ -]?(?:([0-9]{4})|'?([0-9]{2})))?"
)
_MONTH_DAY = re.compile(rf"([a-z]{{3,}})\.?[ -](?:the )?{_ORDINAL}(?:,? ([0-9]{{4}}))?")
_DAY_ALONE = re.compile(
    r"(?:the|den|d\.?) ([0-9]{1,2})(?:st|nd|rd|th|:e|:a|\.)?|([0-9]{1,2})(?:st|nd|rd|th|:e)"
)


def calendar_day(said: str, today: date) -> date | None:
    """Give the day that `said` names by its number, None where it has not that form.

    Without a year it is the coming one, today included. Raises ValueError where there is no such day.
    """
    if match := _YEAR_FIRST.fullmatch(said):
        return date(int(match[1]), int(match[3]), int(match[4]))
    if match := _NUMBERS.fullmatch(said):
        day, month, year = match.groups()[:3] if match[1] else match.groups()[3:]
        return _day(int(day), int(month), year, today)
    if (match := _DAY_MONTH.fullmatch(said)) and match[2] in MONTHS:
        return _day(int(match[1]), MONTHS[match[2]], match[3] or match[4], today)
    if (match := _MONTH_DAY.fullmatch(said)) and match[1] in MONTHS:
        return _day(int(match[2]), MONTHS[match[1]], match[3], today)
    if match := _DAY_ALONE.fullmatch(said):
        return _coming_in_a_month(int(match[1] or match[2]), today)
    return None


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
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        if _exists(year, month + 1, day) and date(year, month + 1, day) >= today:
            return date(year, month + 1, day)
    raise ValueError


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
