"""Giving out the form of a meeting: each question has its number, and the day is kept."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.answers.prep_form import with_numbers
from tui.usecases.changes import StateChange, change_of_meeting
from tui.usecases.context import Context
from tui.usecases.meeting.lifecycle import prepared


def asked_state(state: State, person: Person, context: Context) -> State:
    """Give the state with a meeting for the person, made where there is none, whose questions have numbers."""
    return with_numbers(prepared(state, person, context), person)


def asked_kept(person: Person, asked: Meeting) -> StateChange:
    """Give the change that keeps the numbers, and the meeting `asked` where there is none yet."""

    def change(state: State) -> State:
        there = state if person.id in state.meetings else with_meeting(state, asked)
        return with_numbers(there, person)

    return change


def form_sent(person: Person, today: date) -> StateChange:
    """Give the change that keeps that the form was given on today; the first day stays."""

    def sent(meeting: Meeting) -> Meeting:
        day = meeting.preparation.sent or today
        return msgspec.structs.replace(
            meeting, preparation=msgspec.structs.replace(meeting.preparation, sent=day)
        )

    return change_of_meeting(person.id, sent)


def answers_read(person: Person, today: date) -> StateChange:
    """Give the change that keeps that the answers were read today, where there are some that were not."""

    def read(meeting: Meeting) -> Meeting:
        if meeting.preparation.state != "answered":
            return meeting
        return msgspec.structs.replace(
            meeting, preparation=msgspec.structs.replace(meeting.preparation, read=today)
        )

    return change_of_meeting(person.id, read)
