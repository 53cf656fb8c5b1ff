"""A day that would be understood, near to what was typed and was not."""

import re
from datetime import date, timedelta

from tui.domain.dates.grammar.vocabulary import MONTHS, UNITS, WEEKDAYS, plain
from tui.domain.dates.months import last_of_month
from tui.domain.dates.reading import Reading

_WORD = re.compile("[a-z]+")
_NUMBER = re.compile("[0-9]{1,3}")
_PLURAL = re.compile("(?:arna|erne|ar|er|s|e)$")
_FRIDAY = {"en": "friday", "sv": "fredag", "da": "fredag"}
_DAYS = {
    "en": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "sv": ("mån", "tis", "ons", "tor", "fre", "lör", "sön"),
    "da": ("man", "tir", "ons", "tor", "fre", "lør", "søn"),
}
_WEEK = {"en": "w", "sv": "v", "da": "u"}
_AHEAD = {
    "en": ("in {n} days", "in {n} weeks", "in {n} months"),
    "sv": ("om {n} dagar", "om {n} veckor", "om {n} månader"),
    "da": ("om {n} dage", "om {n} uger", "om {n} måneder"),
}
_OF_WEEK = frozenset(("veckan", "ugen", "helg", "helgen", "weekend", "weekenden"))
_LONG = 400
"""Characters of a text that are looked at."""


def example_for(text: str, reading: Reading, today: date, language: str) -> str:
    """Give a day as one may type it in `language`, of the kind that `text` has; each is understood by itself."""
    if reading.days:
        return reading.days[0].isoformat()
    if reading.refused == "too-far":
        return (today + timedelta(days=28)).isoformat()
    said = plain(text[:_LONG])
    words = _WORD.findall(said)
    return (
        _of_month(words, said, today)
        or _of_weekday(words, today, language)
        or _of_length(words, said, language)
        or _of_week(words, today, language)
        or _of_numbers(said, today)
        or _FRIDAY.get(language, _FRIDAY["en"])
    )


def _of_month(words: list[str], said: str, today: date) -> str:
    """Give a day of the month that was named, the day itself where the month has it: `28/2` for `30 feb`."""
    month = next((MONTHS[word] for word in words if word in MONTHS and len(word) > 2), 0)
    if not month or (len(words) == 1 and words[0] in WEEKDAYS):
        return ""
    year = today.year + (month < today.month)
    last = last_of_month(year, month).day
    number = next((int(found) for found in _NUMBER.findall(said)), last)
    return f"{min(max(number, 1), last)}/{month}"


def _of_weekday(words: list[str], today: date, language: str) -> str:
    for word in words:
        name = word if word in WEEKDAYS else _PLURAL.sub("", word)
        if name in WEEKDAYS and len(name) > 2:
            ahead = (WEEKDAYS[name] - today.weekday() - 1) % 7 + 1
            day = today + timedelta(days=ahead)
            return f"{_DAYS.get(language, _DAYS['en'])[day.weekday()]} {day.day}/{day.month}"
    return ""


def _of_length(words: list[str], said: str, language: str) -> str:
    """Give a way ahead: `in 2 weeks` for `2 weeks ago`; without a number there is none."""
    number = next((int(found) for found in _NUMBER.findall(said)), 0)
    unit = next((UNITS[word] for word in words if word in UNITS), None)
    if unit is None or not 1 < number <= 60:
        return ""
    days, months = unit
    if (days, number) == (1, 8):
        # In Danish eight days may be a week.
        return ""
    if months not in (0, 1) or days not in (0, 1, 7):
        return ""
    forms = _AHEAD.get(language, _AHEAD["en"])
    return forms[2 if months else 1 if days == 7 else 0].format(n=number)


def _of_week(words: list[str], today: date, language: str) -> str:
    if not any(word in _OF_WEEK or UNITS.get(word) == (7, 0) for word in words):
        return ""
    week = (today + timedelta(days=7)).isocalendar().week
    return f"{_WEEK.get(language, 'w')}{week}"


def _of_numbers(said: str, today: date) -> str:
    if not any(char.isdigit() for char in said):
        return ""
    day = today + timedelta(days=7)
    return f"{day.day}/{day.month}"
