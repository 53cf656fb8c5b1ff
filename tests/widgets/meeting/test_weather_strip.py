"""Which weathers of the past stand in the strip."""

from datetime import date

from tui.widgets.meeting.weather.weather_strip import latest


def test_the_last_six_the_oldest_first_and_none_that_was_not_told() -> None:
    told = tuple((date(2026, 10, day), "" if day == 4 else "sunny") for day in (9, 1, 4, 2, 3, 5, 6, 8))
    assert [on.day for on, _sky in latest(told)] == [2, 3, 5, 6, 8, 9]
