"""A day as people say it, in English, Swedish and Danish at once."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tui.domain.dates.calendar_day import calendar_day
from tui.domain.dates.months import last_of_month, months_later
from tui.domain.dates.vocabulary import (
    END_OF,
    ENDS,
    LEADING,
    MONTHS,
    NEAR_DAYS,
    NEXT,
    NUMBERS,
    PERIODS,
    THIS,
    UNITS,
    WEEKDAYS,
    plain,
)

LONGEST = 60
"""Characters that a day may take; longer texts are not looked at."""
YEARS = 10
"""How far from today a day may lie, both ways."""
FRIDAY = 4

_AMOUNT = re.compile(
    r"(\+ ?|(?:in|om|within|inom) )?(?:([0-9]{1,4}) ?|(?:(?:a|et|ett) )?([a-z]+) (?:of )?)([a-z]+)"
    r"( from now| from today| hence)?"
)
_WEEK = re.compile(
    r"(?:i |in )?(?:week|wk|w|veckan|vecka|v|ugen|uge|u)[. ]*([0-9]{1,2})(?:,? (?:of )?([0-9]{4}))?"
)
_ISO_WEEK = re.compile(r"([0-9]{4})-?w([0-9]{2})(?:-?([1-7]))?")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile("[0-9]+")
_MONTH = re.compile(r"([a-z]{3,})\.?(?: ([0-9]{4}))?")


def parse_day(text: str, today: date, language: str = "en") -> date | None:
    """Give the day that `text` names, None where it names none or one more than ten years from `today`.

    All three languages are understood at once; `language` decides where a word means two things.
    Without a year the coming day is meant; day and month always stand in this order.
    """
    if len(text) > LONGEST or any(char.isnumeric() and not char.isascii() for char in text):
        return None
    said = plain(text).rstrip(" .,;!?")
    try:
        day = _own(said, today, language) or _fallback(text, said, today, language)
        earliest, latest = months_later(today, -12 * YEARS), months_later(today, 12 * YEARS)
    except (ValueError, OverflowError):
        return None
    return day if day is not None and earliest <= day <= latest else None


def _own(said: str, today: date, language: str) -> date | None:
    """Try our rules, first on all words, then without those in front that change nothing."""
    while said:
        day = (
            _near(said, today)
            or _amount(said, today)
            or _end(said, today)
            or _weekday(said, today, language)
            or _week(said, None, today)
            or calendar_day(said, today)
        )
        first, _, rest = said.partition(" ")
        if day is not None or first not in LEADING:
            return day
        said = rest
    return None


def _near(said: str, today: date) -> date | None:
    days = NEAR_DAYS.get(said)
    return None if days is None else today + timedelta(days=days)


def _amount(said: str, today: date) -> date | None:
    match = _AMOUNT.fullmatch(said)
    if match is None:
        return None
    before, digits, word, unit, after = match.groups()
    number = int(digits) if digits else NUMBERS.get(word)
    # "en dag" is some day; only "om en dag" is tomorrow.
    if number is None or unit not in UNITS or (number == 1 and word and not (before or after)):
        return None
    days, months = UNITS[unit]
    return months_later(today, number * months) + timedelta(days=number * days)


def _end(said: str, today: date) -> date | None:
    if said in ENDS:
        return _end_of_period(ENDS[said], 0, today)
    match = END_OF.match(said)
    if match is None:
        return None
    rest = said[match.end() :]
    if rest in PERIODS:
        return _end_of_period(PERIODS[rest], 0, today)
    month = _MONTH.fullmatch(rest)
    if month is None or month[1] not in MONTHS:
        return _week(rest, None, today)
    number = MONTHS[month[1]]
    if month[2]:
        return last_of_month(int(month[2]), number)
    return last_of_month(today.year + (number < today.month), number)


def _weekday(said: str, today: date, language: str) -> date | None:
    for weekday, rest in _weekdays_in(said, language):
        if not rest or rest in THIS:
            return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        if rest in NEXT:
            return _monday(today) + timedelta(days=7 + weekday)
        day = _week(rest, weekday, today)
        if day is not None:
            return day
        day = calendar_day(rest, today)
        if day is not None:
            if day.weekday() != weekday:
                raise ValueError
            return day
    return None


def _weekdays_in(said: str, language: str) -> Iterator[tuple[int, str]]:
    """Give each weekday that stands at either end of `said`, with the rest of it."""
    words = said.split()
    preposition = len(words) > 1 and words[0] in ("on", "to")
    for at, others in ((0, words[1:]), (-1, words[:-1])):
        weekday = WEEKDAYS.get(words[at].rstrip(".,"))
        if weekday is None or (at == 0 and preposition and language == "en"):
            continue
        first = next((i for i, word in enumerate(others) if word not in LEADING), len(others) - 1)
        yield weekday, " ".join(others[max(0, first) :]).rstrip(",")


def _week(said: str, weekday: int | None, today: date) -> date | None:
    """Give a day of the week that `said` names; without a weekday the week's end (months and years too)."""
    if match := _ISO_WEEK.fullmatch(said):
        if match[3] and weekday is not None:
            raise ValueError
        number = int(match[3]) if match[3] else (FRIDAY if weekday is None else weekday) + 1
        return date.fromisocalendar(int(match[1]), int(match[2]), number)
    if match := _WEEK.fullmatch(said):
        return _numbered_week(int(match[1]), match[2], weekday, today)
    first, _, rest = said.partition(" ")
    if rest not in PERIODS or first not in THIS | NEXT:
        return None
    ahead = int(first in NEXT)
    if weekday is None:
        return _end_of_period(PERIODS[rest], ahead, today)
    day = _monday(today) + timedelta(days=7 * ahead + weekday)
    if PERIODS[rest] != "week" or day < today:
        raise ValueError
    return day


def _numbered_week(week: int, year: str | None, weekday: int | None, today: date) -> date:
    if year:
        return date.fromisocalendar(int(year), week, (FRIDAY if weekday is None else weekday) + 1)
    this_year = today.isocalendar().year
    for coming in (this_year, this_year + 1):
        try:
            monday = date.fromisocalendar(coming, week, 1)
        except ValueError:
            continue
        day = _end_of_week(monday, today) if weekday is None else monday + timedelta(days=weekday)
        if day >= today:
            return day
    raise ValueError


def _end_of_period(period: str, ahead: int, today: date) -> date:
    match period:
        case "week":
            return _end_of_week(_monday(today) + timedelta(days=7 * ahead), today)
        case "month":
            month = months_later(today.replace(day=1), ahead)
            return last_of_month(month.year, month.month)
        case _:
            return date(today.year + ahead, 12, 31)


def _end_of_week(monday: date, today: date) -> date:
    """Friday; on the weekend after it, the Sunday of the same week."""
    friday, sunday = monday + timedelta(days=FRIDAY), monday + timedelta(days=6)
    return sunday if friday < today <= sunday else friday


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _fallback(text: str, said: str, today: date, language: str) -> date | None:
    """Ask dateparser for orders of day, month and year nobody thought of; it gets nothing to guess at.

    Other texts it would read too freely: `26 days hour` as 26 days, two small numbers month first.
    """
    words = set(_LETTERS.findall(said))
    numbers = sorted(_DIGITS.findall(said), key=len)
    if not words & MONTHS.keys() or words & WEEKDAYS.keys() or len(numbers) != 2:
        return None
    if len(numbers[0]) > 2 or len(numbers[1]) != 4 or ":" in said:
        return None
    from dateparser.date import DateDataParser

    languages = sorted(("en", "sv", "da"), key=lambda known: known != language)
    settings = {
        "DATE_ORDER": "DMY",
        "PARSERS": ["absolute-time"],
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime(today.year, today.month, today.day),  # noqa: DTZ001
        "STRICT_PARSING": True,
        "TIMEZONE": "UTC",
    }
    try:
        found = DateDataParser(languages=languages, settings=settings).get_date_data(text.strip())
    except Exception:  # its parsers raise all sorts of errors on odd texts
        return None
    moment = found.date_obj
    if moment is None or found.period != "day" or (moment.hour, moment.minute, moment.second) != (0, 0, 0):
        return None
    day = moment.date()
    # Whatever it made of the words: the numbers that were typed must be in the day.
    return day if {int(number) for number in numbers} == {day.day, day.year} else None
