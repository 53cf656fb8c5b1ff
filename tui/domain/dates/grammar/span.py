"""A stretch of days that a phrase may mean: a week, a month, a quarter, or one day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from tui.domain.dates.months import last_of_month


class Span(NamedTuple):
    """From `first` to `last`, both included; what is to be done in it is due on `due`."""

    first: date
    last: date
    due: date


class Period(NamedTuple):
    """The spans that a phrase may mean, soonest first. `is_dated` where a year was said, so that it may be past."""

    spans: tuple[Span, ...]
    is_dated: bool = False

    def first_from(self, today: date, day_of: Callable[[Span], date]) -> date:
        """Give the first day that `day_of` finds from `today` on; raises ValueError where all have passed."""
        for span in self.spans:
            day = day_of(span)
            if day >= today or self.is_dated:
                return day
        raise ValueError


def one_day(day: date) -> Span:
    return Span(day, day, day)


def months_span(year: int, month: int, months: int = 1) -> Span:
    """Give the span of `months` calendar months that begins with `month` (1-12) of `year`."""
    last = last_of_month(year, month + months - 1)
    return Span(date(year, month, 1), last, last)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def week_span(monday: date, today: date) -> Span:
    """Give a week, due on its Friday; on the weekend after it, on the Sunday of the same week."""
    friday, sunday = monday + timedelta(days=4), monday + timedelta(days=6)
    return Span(monday, sunday, sunday if friday < today <= sunday else friday)
