"""Months, quarters, half-years and years as people name them."""

import re
from datetime import date

from tui.domain.dates.grammar.phrases import AFTER_NEXT, NEXT, THIS, pattern
from tui.domain.dates.grammar.span import Period, Span, months_span
from tui.domain.dates.grammar.vocabulary import MONTHS
from tui.domain.dates.grammar.weeks import week
from tui.domain.dates.months import months_later

_YEAR = r"(?:,? (?:of |av |af |i )?([0-9]{4}))?"
_MONTH = re.compile(rf"(?:month of )?([a-z]{{3,}})\.?(?: manad)?{_YEAR}")
_QUARTER = re.compile(
    r"(?:the )?(?:(?:q|kv|kvt|k|quarter|kvartal)\.? ?([1-4])"
    r"|([1-4])(?:\.|st|nd|rd|th|:[ae])? ?(?:quarter|kvartalet|kvartal|kvt))"
    r"(?:(?: of | av | af | i |, | |-|/)([0-9]{4}))?"
)
_YEAR_QUARTER = re.compile(r"([0-9]{4}) ?[-/]?(?:q|kv|k)([1-4])()")
_HALF = re.compile(
    r"(?:the )?(?:h([12])|([12])(?:\.|st|nd|:[ae])? ?(?:half of the year|half|halvaret|halvar|hy))"
    rf"{_YEAR}"
)
_LENGTHS = {
    pattern("month|månad|månaden|måned|måneden|mån"): 1,
    pattern("quarter|kvartal|kvartalet"): 3,
    pattern("year|år|året"): 12,
}
_LENGTH = {
    months: (
        re.compile(f"(?:i |in )?{THIS} {names}|{names}"),
        re.compile(f"{NEXT} {names}"),
        re.compile(f"{names} {AFTER_NEXT}"),
    )
    for names, months in _LENGTHS.items()
}
_ALONE = re.compile("|".join(_LENGTHS))
_THIS_YEAR = re.compile(r"(?<=.) (?:in |i )?(?:this year|i ar|dette ar|detta ar)$")
_NEXT_YEAR = re.compile(r"(?<=.) (?:in |i )?(?:next year|nasta ar|naste ar)$")


def with_year(said: str, today: date) -> str:
    """Give `said` with "this year" and "next year" behind a day or a period as the year's number."""
    said = _THIS_YEAR.sub(f" {today.year}", said)
    return _NEXT_YEAR.sub(f" {today.year + 1}", said)


def period(said: str, today: date, *, definite: bool = True) -> Period | None:
    """Give the period that `said` names; `the month` alone is the running one only where it is `definite`."""
    if not definite and _ALONE.fullmatch(said):
        return None
    return week(said, today, definite=definite) or _named(said, today) or _running(said, today)


def _named(said: str, today: date) -> Period | None:
    if (match := _MONTH.fullmatch(said)) and match[1] in MONTHS:
        return _coming(MONTHS[match[1]], 1, match[2], today)
    if match := _QUARTER.fullmatch(said):
        return _coming(int(match[1] or match[2]) * 3 - 2, 3, match[3], today)
    if match := _YEAR_QUARTER.fullmatch(said):
        return _coming(int(match[2]) * 3 - 2, 3, match[1], today)
    if match := _HALF.fullmatch(said):
        return _coming(int(match[1] or match[2]) * 6 - 5, 6, match[3], today)
    return None


def _coming(month: int, months: int, year: str | None, today: date) -> Period:
    if year:
        return Period((months_span(int(year), month, months),), is_dated=True)
    return Period(tuple(months_span(today.year + ahead, month, months) for ahead in (0, 1)))


def _running(said: str, today: date) -> Period | None:
    for months, forms in _LENGTH.items():
        for ahead, form in enumerate(forms):
            if form.fullmatch(said):
                return Period((_of_length(months, ahead, today),))
    return None


def _of_length(months: int, ahead: int, today: date) -> Span:
    begin = today.replace(month=(today.month - 1) // months * months + 1, day=1)
    first = months_later(begin, months * ahead)
    return months_span(first.year, first.month, months)
