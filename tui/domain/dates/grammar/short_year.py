"""Days of three short numbers, of which the first or the last may be the year: `27-02-28`, `04.12.26`, `261204`."""

from datetime import date

from tui.domain.dates.months import months_later

YEARS = 10
"""How far from today a day may lie, both ways."""


class TwoMeaningsError(ValueError):
    """A text names two days, `days`, soonest first; which one is meant is not to be guessed."""

    def __init__(self, days: tuple[date, ...]) -> None:
        super().__init__(days)
        self.days = days


def day_of_three_numbers(first: str, middle: str, last: str, today: date) -> date:
    """Give the day of the three numbers, the month in the middle, the year in two digits first or last.

    A day more than ten years away is none. Of a day in the past and a coming one the coming one is meant, unless
    the past one is of the last year and the coming one more than a year ahead. Raises ValueError where there is
    no such day, TwoMeaningsError where there are two.
    """
    found = {_day(last, middle, first), _day(first, middle, last)}
    days = sorted(day for day in found if day is not None and within_reach(day, today))
    if not days:
        raise ValueError
    if len(days) == 2 and not days[0] < today <= days[1]:
        raise TwoMeaningsError(tuple(days))
    if len(days) == 2 and days[0] >= months_later(today, -12) and days[1] > months_later(today, 12):
        raise TwoMeaningsError(tuple(days))
    return days[-1]


def within_reach(day: date, today: date) -> bool:
    return months_later(today, -12 * YEARS) <= day <= months_later(today, 12 * YEARS)


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(2000 + int(year), int(month), int(day)) if len(year) == 2 else None
    except ValueError:
        return None
