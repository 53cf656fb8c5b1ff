"""A day that begins while the app is open."""

from __future__ import annotations

from datetime import date, timedelta

from tui.app.day_watch import DayWatch


def test_each_other_day_is_noticed_once_forth_and_back() -> None:
    day, drawn = [date(2026, 11, 29)], []
    watch = DayWatch(lambda: day[0], lambda: drawn.append(day[0]))
    watch.look()
    for by in (1, 0, 1, -2):
        day[0] += timedelta(days=by)
        watch.look()
    assert drawn == [date(2026, 11, 30), date(2026, 12, 1), date(2026, 11, 29)]
