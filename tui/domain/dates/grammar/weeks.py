"""Weeks as people name them: by number, as this and next one, and their weekends."""

import re
from datetime import date, timedelta

from tui.domain.dates.grammar.phrases import AFTER_NEXT, NEXT, THIS, pattern
from tui.domain.dates.grammar.span import Period, Span, monday_of, week_span

_NUMBERED = re.compile(
    r"(?:week no\.?|week number|week|wk|w|veckan|vecka|v|ugen|uge|u)[. ]*([0-9]{1,2})"
    r"(?:(?:,? (?:of )?|/)([0-9]{4}))?"
)
_ISO = re.compile(r"([0-9]{4})[- ]?w([0-9]{2})")
_WEEK = pattern("week|wk|vecka|veckan|uge|ugen")
_WEEKS_OWN = pattern("week|wk|vecka|veckan|uge|ugen|week's|weeks|veckas|uges")
_WEEKEND = pattern("weekend|weekenden|helg|helgen")
_NAMED: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(f"{THIS} {_WEEKS_OWN}|(?:i|in|under|i lobet af) (?:veckan|ugen)|during the week"), 0),
    (re.compile(f"(?:i )?{NEXT} {_WEEKS_OWN}"), 1),
    (re.compile(f"(?:the )?{_WEEK} {AFTER_NEXT}|nastnasta vecka"), 2),
)
_WEEKENDS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(f"(?:(?:i|in|over|til|pa|at) )?(?:{THIS} |the )?{_WEEKEND}"), 0),
    (re.compile(f"{NEXT} {_WEEKEND}"), 1),
)


def week(said: str, today: date, *, definite: bool = True) -> Period | None:
    """Give the week or weekend that `said` names; raises ValueError for a week that its year has not.

    `week` alone is the running one only where it is `definite`, as in "the end of the week".
    """
    if match := _ISO.fullmatch(said):
        return Period((_of_year(int(match[1]), int(match[2]), today),), is_dated=True)
    if match := _NUMBERED.fullmatch(said):
        if match[2]:
            return Period((_of_year(int(match[2]), int(match[1]), today),), is_dated=True)
        return Period(_numbered(int(match[1]), today))
    if definite and re.fullmatch(_WEEK, said):
        return Period((_ahead(0, today),))
    return _near(said, today)


def _near(said: str, today: date) -> Period | None:
    for form, weeks in _NAMED:
        if form.fullmatch(said):
            return Period((_ahead(weeks, today),))
    for form, weeks in _WEEKENDS:
        if form.fullmatch(said):
            saturday = monday_of(today) + timedelta(days=7 * weeks + 5)
            sunday = saturday + timedelta(days=1)
            return Period((Span(saturday, sunday, sunday),))
    return None


def _ahead(weeks: int, today: date) -> Span:
    return week_span(monday_of(today) + timedelta(days=7 * weeks), today)


def _of_year(year: int, number: int, today: date) -> Span:
    return week_span(date.fromisocalendar(year, number, 1), today)


def _numbered(number: int, today: date) -> tuple[Span, ...]:
    """Give the weeks of that number around `today`, soonest first, in years that have it."""
    this_year = today.isocalendar().year
    spans = []
    for year in (this_year, this_year + 1):
        try:
            spans.append(_of_year(year, number, today))
        except ValueError:
            continue
    if not spans:
        raise ValueError
    return tuple(spans)
