"""Days on which one does not meet: weekends, and the red days of the country somebody works in."""

from datetime import date
from typing import get_args

from tui.domain.dates.public_holidays import COUNTRY_OF_LANGUAGE, Country, holidays_in

ELSEWHERE = "ZZ"
"""Stands for a country whose red days are not known here."""

COUNTRIES: tuple[str, ...] = (*get_args(Country), ELSEWHERE)


def country_of(country: str, language: str) -> str:
    """Give where somebody works: the country that was said, else the one of their language."""
    return country or COUNTRY_OF_LANGUAGE.get(language, ELSEWHERE)


def is_weekend(day: date) -> bool:
    return day.weekday() >= 5


def red_day(day: date, country: str) -> str:
    """Name what is celebrated on a day, in the country's own language, customary days too; empty: nothing."""
    known = next((one for one in get_args(Country) if one == country), None)
    return " / ".join(holidays_in(known, day.year).get(day, ())) if known is not None else ""
