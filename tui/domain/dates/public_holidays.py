"""Public and customary holidays of Sweden, Denmark and Great Britain, by the `holidays` library."""

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

Country = Literal["SE", "DK", "GB"]

COUNTRY_OF_LANGUAGE: dict[str, Country] = {"en": "GB", "sv": "SE", "da": "DK"}


class _Source(NamedTuple):
    language: str
    custom: tuple[str, ...]
    """Categories of days that many have off though no law says so."""
    part: str | None = None


_SOURCES: dict[Country, _Source] = {
    "SE": _Source("sv", ("de_facto",)),
    "DK": _Source("da", ("optional",)),
    "GB": _Source("en_GB", (), "ENG"),
}


@lru_cache(maxsize=64)
def holidays_in(country: Country, year: int, *, with_custom: bool = True) -> dict[date, tuple[str, ...]]:
    """Give the holidays of a year with their names in the country's own language."""
    # Few lines need it, and it costs a tenth of a second.
    import holidays

    source = _SOURCES[country]
    found = holidays.country_holidays(
        country,
        subdiv=source.part,
        years=year,
        language=source.language,
        categories=("public", *(source.custom if with_custom else ())),
    )
    # Days of neighbouring years come along where a day off is moved over the turn of the year.
    return {day: tuple(name.split("; ")) for day, name in found.items() if day.year == year}


def easter(year: int) -> date:
    """Give Easter Sunday."""
    return next(day for day, names in holidays_in("SE", year).items() if "Påskdagen" in names)


def is_holiday(day: date, country: Country, *, with_custom: bool) -> bool:
    return day in holidays_in(country, day.year, with_custom=with_custom)
