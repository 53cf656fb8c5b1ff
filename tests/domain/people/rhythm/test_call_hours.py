"""Hours in which anyone may call: read as people write them, said so that they are read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.people.person import LANGUAGES
from tui.domain.people.rhythm.call_hours import MOST_HOURS, CallHours, parse_call_hours
from tui.language.call_hours_text import call_hours_text
from tui.language.translator import Translator


def read(text: str) -> list[tuple[int, str, str]] | None:
    hours = parse_call_hours(text)
    return None if hours is None else [(one.weekday, one.start, one.end) for one in hours]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tue 14-16, Thu 9-10", [(1, "14:00", "16:00"), (3, "09:00", "10:00")]),
        ("thu 9–9.30; tue 14:15 - 16", [(1, "14:15", "16:00"), (3, "09:00", "09:30")]),
        ("tis. 9-10, 14 till 16", [(1, "09:00", "10:00"), (1, "14:00", "16:00")]),
        ("lør-man 8-9", [(0, "08:00", "09:00"), (5, "08:00", "09:00"), (6, "08:00", "09:00")]),
        ("", []),
    ],
)
def test_what_people_write_is_read(text: str, meant: list[tuple[int, str, str]]) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Thu 9",
        "Tue 16-14",
        "Tue 9-9",
        "9-10",
        "any 9-10",
        "Tue-any 9-10",
        "Tue 25-26",
        "Tue 9-10 x",
        "x" * 500,
    ],
)
def test_what_is_no_time_of_the_week_is_not_guessed(text: str) -> None:
    assert read(text) is None


def test_far_too_many_are_none() -> None:
    spans = ", ".join(
        f"{hour}:{minute}-{hour}:{minute + 5}" for hour in range(10, 20) for minute in (10, 20, 30)
    )
    assert read(f"Mon {spans}") is None
    first = ", ".join(spans.split(", ")[:MOST_HOURS])
    assert len(read(f"Mon {first}") or []) == MOST_HOURS


@given(
    hours=st.sets(
        st.tuples(st.integers(0, 6), st.integers(0, 22), st.sampled_from(["00", "05", "30"])), max_size=8
    ),
    language=st.sampled_from(LANGUAGES),
)
def test_what_is_said_is_read_again(hours: set[tuple[int, int, str]], language: str) -> None:
    said = tuple(
        CallHours(weekday=day, start=f"{hour:02d}:{minute}", end=f"{hour + 1:02d}:{minute}")
        for day, hour, minute in sorted(hours)
    )
    _ = Translator(next(one for one in LANGUAGES if one == language))
    assert parse_call_hours(call_hours_text(said, _)) == said
