"""Working days: Monday to Friday without the holidays of the country whose language is spoken."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from tui.domain.dates.grammar.short_year import TwoMeaningsError
from tui.domain.dates.public_holidays import COUNTRY_OF_LANGUAGE, is_holiday

IsWorkday = Callable[[date], bool]


def calendars(language: str) -> tuple[IsWorkday, ...]:
    """Give the ways to tell a working day: without public holidays, and without the customary ones too."""
    country = COUNTRY_OF_LANGUAGE.get(language, "GB")
    return tuple(
        partial(_is_workday, is_off=partial(is_holiday, country=country, with_custom=custom))
        for custom in (False, True)
    )


def agreed(days: set[date]) -> date:
    """Give the one day of all ways of counting; raises TwoMeaningsError where they differ."""
    if len(days) != 1:
        raise TwoMeaningsError((min(days), max(days)))
    return days.pop()


def workdays_later(today: date, count: int, language: str) -> date:
    """Give the day that is `count` working days after `today`.

    Raises TwoMeaningsError where it depends on which holidays one takes.
    """
    return agreed({_later(today, count, way) for way in (is_weekday, *calendars(language))})


def is_weekday(day: date) -> bool:
    return day.weekday() < 5


def _is_workday(day: date, is_off: Callable[[date], bool]) -> bool:
    return is_weekday(day) and not is_off(day)


def _later(day: date, count: int, is_workday: IsWorkday) -> date:
    while count:
        day += timedelta(days=1)
        count -= is_workday(day)
    return day
