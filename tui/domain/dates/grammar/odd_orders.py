"""Orders of day, month and year that nobody thought of, by `dateparser`."""

import re
from datetime import date, datetime

from tui.domain.dates.grammar.vocabulary import MONTHS

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile("[0-9]+")
_ENDINGS = frozenset(("of", "the", "st", "nd", "rd", "th"))


def day_in_odd_order(text: str, said: str, today: date, language: str) -> date | None:
    """Ask dateparser for a day of one month's name, a day and a year; it gets nothing to guess at.

    Other texts it would read too freely: `26 days hour` as 26 days, two small numbers month first.
    """
    words = set(_LETTERS.findall(said)) - _ENDINGS
    numbers = sorted(_DIGITS.findall(said), key=len)
    if len(words) != 1 or not words <= MONTHS.keys() or len(numbers) != 2:
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
    # Whatever it made of the words: the numbers that were typed must be in the day, and the month that was named.
    is_as_typed = {int(number) for number in numbers} == {day.day, day.year}
    return day if is_as_typed and day.month == MONTHS[words.pop()] else None
