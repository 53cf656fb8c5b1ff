"""A meeting that did not take place as planned: moved, left out, or held with nothing written."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Appointment, Person
from tui.domain.people.rhythm.cadence import next_meeting, suggest_next
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.team import with_person, with_unheld
from tui.domain.workspace.state import State, with_meeting

Passed = Literal["planned", "begun"]
"""A meeting that was agreed on and never began; one that began and was never closed."""


def passed(state: State, person: Person, today: date) -> Passed | None:
    """Say which meeting with a person has gone by without being closed; None where there is none."""
    meeting = state.meetings.get(person.id)
    if meeting is not None and meeting.is_under_way:
        return "begun" if meeting.held is not None and meeting.held < today else None
    return "planned" if person.agreed is not None and person.agreed.on < today else None


def planned(state: State, person: Person, today: date) -> Appointment:
    """Give the meeting that is next, or has gone by: as agreed, else as the cadence asks for."""
    return next_meeting(person, state.team.digest(person.id).last_on, today)


def after_leaving_out(state: State, person: Person, today: date) -> Appointment:
    """Give the meeting that comes after the planned one, if that is left out: by the cadence, and not in the past."""
    coming = suggest_next(person, planned(state, person, today).on, today)
    while coming.on <= today:
        coming = suggest_next(person, coming.on, today)
    return coming


def moved(state: State, person: str, to: Appointment) -> State:
    """Give the state with the next meeting on another day; what is prepared and open waits for it."""
    whom = state.team.person(person)
    if whom is None:
        return state
    team = with_person(state.team, msgspec.structs.replace(whom, agreed=to))
    state = msgspec.structs.replace(state, team=team)
    meeting = state.meetings.get(person)
    if meeting is None or meeting.phase != "prep":
        return state
    return with_meeting(state, msgspec.structs.replace(meeting, planned=to))


def noted(state: State, unheld: Unheld) -> State:
    """Give the state that knows what became of a planned meeting; a day that stayed as it was is nothing to know."""
    if unheld.became != "held" and unheld.to == unheld.planned:
        return state
    return msgspec.structs.replace(state, team=with_unheld(state.team, unheld))


def without_notes(person: Person, *, id: str, on: date, next: Appointment, now: datetime) -> Meeting:
    """Give a meeting that was held on a day and of which nothing was written, to be closed."""
    return Meeting(
        id=id,
        person=person.id,
        template=person.template,
        created=now,
        touched=now,
        way=person.way,
        phase="follow-up",
        planned=Appointment(on=on),
        held=on,
        next=next,
    )
