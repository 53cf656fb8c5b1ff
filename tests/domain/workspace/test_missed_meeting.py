"""What becomes of a meeting that did not take place as planned."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import ANNA, NOW, TODAY, later, meeting, step
from tui.domain.meeting.privacy import Private
from tui.domain.people.digest import Digest
from tui.domain.people.person import Appointment, Person
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.missed_meeting import (
    after_leaving_out,
    moved,
    noted,
    passed,
    planned,
    without_notes,
)
from tui.domain.workspace.state import State, with_meeting

BEFORE, COMING = TODAY - timedelta(5), Appointment(on=TODAY + timedelta(3), time="10:00")


def state(agreed: date | None, **more: object) -> State:
    person = msgspec.structs.replace(ANNA, agreed=agreed and Appointment(on=agreed, time="09:30"))
    return State(team=Team(people=(person,), **more))  # type: ignore[arg-type]


def anna(of: State) -> Person:
    (person,) = of.team.people
    return person


@pytest.mark.parametrize(
    ("agreed", "found"), [(None, None), (BEFORE, "planned"), (TODAY, None), (TODAY + timedelta(1), None)]
)
def test_one_that_was_agreed_on_has_passed_the_day_after(agreed: date | None, found: str | None) -> None:
    there = state(agreed)
    assert passed(there, anna(there), TODAY) == found


def test_one_that_was_begun_and_not_closed_is_another_thing() -> None:
    there = with_meeting(state(BEFORE), meeting(step("a"), phase="follow-up", held=BEFORE))
    assert passed(there, anna(there), TODAY) == "begun"
    there = with_meeting(state(BEFORE), meeting(step("a"), phase="dialogue", held=TODAY))
    assert passed(there, anna(there), TODAY) is None, "it is on just now"
    there = with_meeting(state(BEFORE), meeting(step("a"), phase="prep"))
    assert passed(there, anna(there), TODAY) == "planned"


def test_moved_to_another_day_the_preparation_goes_along() -> None:
    there = with_meeting(state(BEFORE), meeting(step("a"), phase="prep", purpose="the plan"))
    after = moved(there, "anna", COMING)
    assert anna(after).agreed == COMING
    assert (after.meetings["anna"].planned, after.meetings["anna"].purpose) == (COMING, "the plan")
    assert after.meetings["anna"].steps == there.meetings["anna"].steps
    begun = with_meeting(there, meeting(step("a"), phase="dialogue"))
    assert moved(begun, "anna", COMING).meetings == begun.meetings
    assert moved(there, "nobody", COMING) == there


@given(st.integers(-400, 60), st.integers(1, 366), st.sampled_from([None, 0, 1, 4]))
def test_after_one_that_is_left_out_the_next_is_to_come_and_a_cadence_away(
    days: int, cadence: int, weekday: int | None
) -> None:
    was = TODAY + timedelta(days)
    there = state(was)
    person = msgspec.structs.replace(anna(there), cadence=cadence, weekday=weekday)
    there = msgspec.structs.replace(there, team=Team(people=(person,)))
    coming = after_leaving_out(there, person, TODAY)
    assert coming.on > max(TODAY, was)
    assert (coming.on - max(TODAY, was)).days <= cadence + 6
    assert coming.time == person.time


def test_what_is_planned_is_what_was_agreed_or_what_the_cadence_asks_for() -> None:
    there = state(BEFORE)
    assert planned(there, anna(there), TODAY) == Appointment(on=BEFORE, time="09:30")
    there = state(None, digests={"anna": Digest(meetings=1, last_on=BEFORE)})
    assert planned(there, anna(there), TODAY).on == BEFORE + timedelta(5), "the usual Tuesday"


def test_what_became_of_it_is_kept_unless_its_day_stayed() -> None:
    there = state(BEFORE)
    was = Unheld(id="u1", person="anna", planned=BEFORE, became="moved", on=TODAY, to=COMING.on)
    assert noted(there, was).team.unheld == (was,)
    stayed = msgspec.structs.replace(was, to=BEFORE)
    assert noted(there, stayed) == there


def test_one_held_without_notes_counts_as_held() -> None:
    there = msgspec.structs.replace(state(BEFORE), privates={"anna": Private()})
    held = without_notes(anna(there), id="m9", on=BEFORE, next=COMING, now=NOW)
    after = close(there, held, minutes="", now=later(1), today=TODAY)
    digest = after.team.digest("anna")
    assert (digest.meetings, digest.last_on, digest.last_meeting) == (1, BEFORE, "m9")
    assert anna(after).agreed == COMING
    assert after.closings["m9"].year == BEFORE.year
