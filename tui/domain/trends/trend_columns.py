"""The time axis of a drawing: one column for each meeting, or for each month where there are more."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from tui.domain.record import Record
from tui.domain.trends.rating_series import Rated, Series, is_worded_anew, mean


class Column(Record, frozen=True, kw_only=True):
    """The days `since` to `until`, both included; `is_month` tells whether it is a month or one meeting."""

    since: date
    until: date
    is_month: bool = False

    def has(self, day: date) -> bool:
        return self.since <= day <= self.until


class Bar(Record, frozen=True, kw_only=True):
    """What stands in a column of a series: a `value`, or None where nobody gave an answer there.

    `is_anew` where it was asked in other words than before.
    """

    value: float | None
    manager: float | None = None
    is_anew: bool = False


def columns(days: Sequence[date], most: int) -> tuple[Column, ...]:
    """Give a column for each of the last `most` meetings; where there were more, for each of the last months."""
    ordered = sorted(set(days))
    if len(ordered) <= most:
        return tuple(Column(since=day, until=day) for day in ordered)
    last = ordered[-1].replace(day=1)
    months = [last]
    while len(months) < most and months[-1] > ordered[0].replace(day=1):
        months.append((months[-1] - timedelta(1)).replace(day=1))
    return tuple(Column(since=month, until=_end(month), is_month=True) for month in reversed(months))


def column_of(day: date, there: Sequence[Column]) -> int:
    """Give the number of the column that a day between two meetings belongs to: the next one, else the last."""
    return next((n for n, column in enumerate(there) if day <= column.until), len(there) - 1)


def bars(series: Series, there: Iterable[Column]) -> tuple[Bar | None, ...]:
    """Give what stands in each column; None where it was not asked there. Of several points it is their mean."""
    found: list[Bar | None] = []
    before: Rated | None = None
    for column in there:
        points = [point for point in series.points if column.has(point.on)]
        if not points:
            found.append(None)
            continue
        is_anew = False
        for point in points:
            is_anew = is_anew or (before is not None and is_worded_anew(before, point))
            before = point
        found.append(
            Bar(
                value=_mean(points, lambda p: p.value),
                manager=_mean(points, lambda p: p.manager),
                is_anew=is_anew,
            )
        )
    return tuple(found)


def _mean(points: Iterable[Rated], of: Callable[[Rated], float | None]) -> float | None:
    return mean(value for point in points if (value := of(point)) is not None)


def _end(month: date) -> date:
    return (month + timedelta(31)).replace(day=1) - timedelta(1)
