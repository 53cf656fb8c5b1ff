"""The time axis: meetings, or months where there are too many."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.trends.test_rating_series import on, one, said
from tui.domain.trends.trend_columns import bars, column_of, columns

DAY = date(2026, 11, 24)


def test_a_column_for_each_meeting_while_there_is_room() -> None:
    days = [DAY, DAY - timedelta(7), DAY - timedelta(7)]
    assert [(c.since, c.until, c.is_month) for c in columns(days, 2)] == [
        (DAY - timedelta(7), DAY - timedelta(7), False),
        (DAY, DAY, False),
    ]
    assert columns([], 6) == ()


def test_the_last_months_where_there_are_more() -> None:
    days = [date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 1), date(2026, 2, 28)]
    assert [(c.since, c.until) for c in columns(days, 3)] == [
        (date(2025, 12, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2026, 1, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
    ]
    assert [c.since for c in columns(days, 2)] == [date(2026, 1, 1), date(2026, 2, 1)]


@given(st.lists(st.dates(date(2020, 1, 1), date(2026, 12, 31)), min_size=1, max_size=60), st.integers(1, 12))
def test_columns_are_in_order_apart_and_never_too_many(days: list[date], most: int) -> None:
    found = columns(days, most)
    assert 1 <= len(found) <= most
    assert all(a.until < b.since for a, b in pairwise(found))
    assert found[-1].has(max(days))
    if not found[0].is_month:
        assert all(any(column.has(day) for column in found) for day in days)


def test_what_stands_in_a_column_is_the_mean_of_its_points() -> None:
    series = one(on(0, said("c.rest", 5)), on(3, said("c.rest", 2)), on(40, said("c.rest", None)))
    later = [DAY + timedelta(75), DAY + timedelta(76)]
    there = columns([*(point.on for point in series.points), *later], 4)
    assert [column.since.month for column in there] == [11, 12, 1, 2]
    assert [bar and bar.value for bar in bars(series, there)] == [3.5, None, None, None]
    assert [bar is None for bar in bars(series, there)] == [False, True, False, True], "in January no answer"


def test_a_column_asked_in_other_words_is_marked() -> None:
    series = one(
        on(0, said("c.rest", 5)), on(7, said("c.rest", 5, version=2)), on(14, said("c.rest", 5, version=2))
    )
    there = columns([point.on for point in series.points], 6)
    assert [bar is not None and bar.is_anew for bar in bars(series, there)] == [False, True, False]


def test_a_day_between_two_meetings_belongs_to_the_later_one() -> None:
    there = columns([date(2026, 11, 3), date(2026, 11, 17)], 10)
    days = (date(2026, 10, 1), date(2026, 11, 3), date(2026, 11, 4), date(2026, 11, 17), date(2026, 12, 1))
    assert [column_of(day, there) for day in days] == [0, 0, 1, 1, 1]
