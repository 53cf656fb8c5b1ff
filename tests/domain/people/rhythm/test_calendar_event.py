"""What calendars are told of an event over time: one UID, a sequence that only rises, and a cancellation."""

from datetime import UTC, date, datetime, timedelta

import msgspec
from hypothesis import given as some
from hypothesis import strategies as st

from tui.domain.people.rhythm.calendar_event import (
    KEPT_CANCELLED,
    CalendarEvent,
    Event,
    given,
    not_given,
    renewed,
)

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
PLAN = Event(id="a-plan", person="anna", on=TODAY + timedelta(3), title="Due", time="09:00")
TALK = Event(id="m-anna-1", person="anna", on=TODAY + timedelta(7), title="One-to-one", is_meeting=True)


def after(rows: tuple[CalendarEvent, ...], *events: Event, days: int = 0) -> tuple[CalendarEvent, ...]:
    by = timedelta(days)
    return renewed(rows, events, side="manager", now=NOW + by, today=TODAY + by)


def test_what_stays_the_same_stays_as_it_was_given() -> None:
    first = after((), PLAN, TALK)
    assert [row.sequence for row in first] == [0, 0]
    assert after(first, PLAN, TALK, days=3) == first


def test_each_change_counts_up_and_tells_when() -> None:
    first = after((), PLAN)
    moved = msgspec.structs.replace(PLAN, on=PLAN.on + timedelta(7))
    (row,) = after(first, moved, days=1)
    assert (row.sequence, row.on, row.changed) == (1, moved.on, NOW + timedelta(1))
    (row,) = after((row,), PLAN, days=2)
    assert (row.sequence, row.on) == (2, PLAN.on)


def test_what_is_done_is_cancelled_once_and_told_of_for_a_while() -> None:
    first = after((), PLAN)
    (gone,) = after(first, days=1)
    assert (gone.sequence, gone.cancelled, gone.content) == (1, TODAY + timedelta(1), "")
    assert after((gone,), days=1 + KEPT_CANCELLED.days) == (gone,)
    assert after((gone,), days=2 + KEPT_CANCELLED.days) == ()
    (again,) = after((gone,), PLAN, days=2)
    assert (again.sequence, again.cancelled) == (2, None)


def test_a_meeting_that_has_been_stays_in_the_calendar() -> None:
    first = after((), TALK)
    assert after(first, days=8) == ()
    (gone,) = after(first, days=7)
    assert gone.cancelled == TODAY + timedelta(7), "it was to be today, and is held on another day"


def test_a_file_of_what_changed_has_just_that() -> None:
    rows = after((), PLAN, TALK)
    assert not_given(rows) == rows
    rows = given(rows)
    assert not_given(rows) == ()
    rows = after(rows, TALK)
    assert [row.id for row in not_given(rows)] == ["a-plan"]
    never = after(after((), PLAN))
    assert never[0].cancelled == TODAY and not_given(never) == ()


@some(st.lists(st.sets(st.sampled_from("abc")), max_size=12))
def test_no_event_is_ever_doubled_or_counted_down(runs: list[set[str]]) -> None:
    rows: tuple[CalendarEvent, ...] = ()
    for day, wanted in enumerate(runs):
        before = {row.id: row.sequence for row in rows}
        events = [msgspec.structs.replace(PLAN, id=id, on=TODAY + timedelta(day % 2)) for id in wanted]
        rows = after(rows, *events, days=day)
        now = {row.id: row.sequence for row in rows}
        assert len(now) == len(rows) and set(before) <= set(now)
        assert all(now[id] >= sequence for id, sequence in before.items())
        assert {row.id for row in rows if row.cancelled is None} == wanted
