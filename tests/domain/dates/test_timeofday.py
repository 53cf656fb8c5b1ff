"""A time of day as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.dates.time_of_day import parse_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9", "09:00"),
        ("930", "09:30"),
        ("0930", "09:30"),
        ("9:30", "09:30"),
        ("9.30", "09:30"),
        ("09.30", "09:30"),
        ("kl 9", "09:00"),
        ("kl. 9.15", "09:15"),
        ("Kl 14", "14:00"),
        ("klockan 14", "14:00"),
        ("klokken 14", "14:00"),
        ("at 2pm", "14:00"),
        ("14:00", "14:00"),
        ("1400", "14:00"),
        ("2pm", "14:00"),
        ("2 PM", "14:00"),
        ("2:30 p.m.", "14:30"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("0", "00:00"),
        ("23:59", "23:59"),
        (" 9 ", "09:00"),
    ],
)
def test_times(text: str, time: str) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize(
    "text",
    ["", "24", "24:00", "9:60", "960", "9:5", "13pm", "0am", "-1", "12345", "９", "nine", "9:30:00", "kl"],
)
def test_what_is_no_time(text: str) -> None:
    assert parse_time(text) is None


@given(st.text(max_size=30))
def test_a_time_read_again_is_the_same(text: str) -> None:
    time = parse_time(text)
    assert time is None or parse_time(time) == time


@given(st.times())
def test_every_minute_of_the_day_is_understood(time: object) -> None:
    written = f"{time:%H:%M}"
    assert parse_time(written) == written
    assert parse_time(written.replace(":", "")) == written
