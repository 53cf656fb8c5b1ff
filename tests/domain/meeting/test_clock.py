"""Time that runs and pauses."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.meeting.meeting_clock import Clock, as_clock, elapsed, remaining, start, steady, stop

NOON = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def later(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def test_a_clock_runs_pauses_and_goes_on() -> None:
    clock = stop(start(Clock(), NOON), later(60))
    assert not clock.runs
    assert elapsed(clock, later(900)) == 60
    clock = start(clock, later(900))
    assert clock.runs
    assert elapsed(clock, later(930)) == 90


def test_starting_or_stopping_twice_changes_nothing() -> None:
    running = start(Clock(), NOON)
    assert start(running, later(60)) == running
    stopped = stop(running, later(60))
    assert stop(stopped, later(120)) == stopped


def test_a_suspended_laptop_loses_no_time() -> None:
    """No tick is needed: what counts is the instant one looks."""
    assert elapsed(start(Clock(), NOON), later(8 * 3600)) == 8 * 3600


def test_time_never_runs_backwards_where_the_clock_was_set_back() -> None:
    clock = start(Clock(spent=30), NOON)
    assert elapsed(clock, later(-3600)) == 30
    assert stop(clock, later(-3600)) == Clock(spent=30)


def test_what_ran_before_the_clock_was_set_back_is_kept() -> None:
    clock = start(Clock(), NOON)
    clock = steady(clock, later(600), later(600 - 3600))
    assert elapsed(clock, later(600 - 3600)) == 600
    assert elapsed(clock, later(660 - 3600)) == 660


def test_a_clock_that_was_not_set_back_or_stands_is_left_alone() -> None:
    running = start(Clock(), NOON)
    assert steady(running, later(5), later(6)) is running
    standing = Clock(spent=5)
    assert steady(standing, NOON, later(-60)) is standing


@pytest.mark.parametrize("zone", [STOCKHOLM, ZoneInfo("Europe/Copenhagen"), ZoneInfo("America/New_York")])
def test_nights_of_summer_and_winter_time_are_as_long_as_they_are(zone: ZoneInfo) -> None:
    for begin in (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)):
        clock = start(Clock(), begin.astimezone(zone))
        assert elapsed(clock, (begin + timedelta(minutes=45)).astimezone(zone)) == 45 * 60
        assert elapsed(clock, begin + timedelta(minutes=45)) == 45 * 60


def test_the_hour_that_comes_twice() -> None:
    first = datetime(2026, 10, 25, 2, 50, tzinfo=STOCKHOLM)
    second = datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=STOCKHOLM)
    assert elapsed(start(Clock(), first), second) == 20 * 60


def test_what_remains_goes_below_zero() -> None:
    clock = start(Clock(), NOON)
    assert remaining(clock, timedelta(minutes=5), later(60)) == 240
    assert remaining(clock, timedelta(minutes=5), later(360)) == -60


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, "0:00"),
        (59.9, "0:59"),
        (60, "1:00"),
        (4500, "75:00"),
        (-0.4, "0:00"),
        (-1, "+0:01"),
        (-65, "+1:05"),
    ],
)
def test_how_a_clock_is_written(seconds: float, written: str) -> None:
    assert as_clock(seconds) == written


@given(st.lists(st.tuples(st.integers(0, 5000), st.booleans()), max_size=12))
def test_a_clock_has_all_the_time_it_ran_and_no_other(spans: list[tuple[int, bool]]) -> None:
    clock, now, ran = Clock(), NOON, 0
    for seconds, runs in spans:
        clock = start(clock, now) if runs else stop(clock, now)
        now += timedelta(seconds=seconds)
        ran += seconds if runs else 0
    assert elapsed(clock, now) == ran
