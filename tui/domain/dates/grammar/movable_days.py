"""Days that have a name and a rule of their own, as no public holiday: mother's day, the Sundays of Advent."""

from collections.abc import Callable
from datetime import date, timedelta

from tui.domain.dates.grammar.vocabulary import plain
from tui.domain.dates.public_holidays import Country, easter

DayOfYear = Callable[[int], date]

_SUNDAY = 6


def _on(month: int, number: int, weekday: int = _SUNDAY) -> DayOfYear:
    """Give the way to a weekday of a month by its number, counted from its end where that is below 0."""

    def in_year(year: int) -> date:
        days = [date(year, month, 1) + timedelta(days=ahead) for ahead in range(31)]
        return [day for day in days if day.month == month and day.weekday() == weekday][number]

    return in_year


def _advent(number: int) -> DayOfYear:
    def in_year(year: int) -> date:
        fourth = date(year, 12, 24)
        while fourth.weekday() != _SUNDAY:
            fourth -= timedelta(days=1)
        return fourth - timedelta(days=7 * (4 - number))

    return in_year


def _mothering_sunday(year: int) -> date:
    return easter(year) - timedelta(days=21)


_MOTHER = "mother's day|mothers day|mothering sunday|mors dag|morsdag"
_FATHER = "father's day|fathers day|fars dag|farsdag"
_OF_COUNTRY: dict[Country, dict[str, DayOfYear]] = {
    "SE": {_MOTHER: _on(5, -1), _FATHER: _on(11, 1)},
    "DK": {_MOTHER: _on(5, 1), _FATHER: lambda year: date(year, 6, 5)},
    "GB": {
        _MOTHER: _mothering_sunday,
        _FATHER: _on(6, 2),
        "may day bank holiday|early may bank holiday|the may day bank holiday": _on(5, 0, weekday=0),
        "remembrance sunday": _on(11, 1),
    },
}
_EVERYWHERE: dict[str, DayOfYear] = {
    "1. advent|1:a advent|1 advent|first advent|første søndag i advent|1. söndagen i advent|advent sunday": _advent(
        1
    ),
    "2. advent|2:a advent|2 advent|second advent|anden advent": _advent(2),
    "3. advent|3:e advent|3 advent|third advent": _advent(3),
    "4. advent|4:e advent|4 advent|fourth advent": _advent(4),
}


def _by_name(ways: dict[str, DayOfYear]) -> dict[str, DayOfYear]:
    return {plain(name): way for names, way in ways.items() for name in names.split("|")}


MOVABLE_OF: dict[Country, dict[str, DayOfYear]] = {
    country: _by_name(ways) for country, ways in _OF_COUNTRY.items()
}
"""The ways to the days that a country has on a date of its own, by the name for looking up."""

MOVABLE: dict[str, DayOfYear] = _by_name(_EVERYWHERE)
"""The ways to those that are the same everywhere."""
