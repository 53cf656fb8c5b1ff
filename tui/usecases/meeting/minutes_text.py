"""The shared minutes of the meeting under way."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.sent_minutes import differences, handed_on, written
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.exchange.markdown.markdown_changes import write_changes
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.exchange.markdown.minutes_wording import wording
from tui.exchange.markdown.their_actions import write_their_actions
from tui.language.call_hours_text import call_hours_text
from tui.usecases.changes import StateChange
from tui.usecases.context import Context


def minutes_handed(meeting: Meeting, today: date) -> StateChange:
    """Give the change that keeps what minutes hold that somebody is handed today; those of several are nobody's."""

    def change(state: State) -> State:
        if is_several(meeting):
            return state
        team = state.team
        now = written(meeting.id, meeting.person, team.actions_of(meeting.person), today)
        others = tuple(one for one in team.sent if one.person != meeting.person)
        sent = (*others, msgspec.structs.replace(now, handed=today))
        return msgspec.structs.replace(state, team=msgspec.structs.replace(team, sent=sent))

    return change


def archived_handed(meeting: str, today: date) -> StateChange:
    """Give the change that keeps that the minutes of a closed meeting are handed on today, as they were closed."""

    def change(state: State) -> State:
        sent = handed_on(state.team.sent, meeting, today)
        return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, sent=sent))

    return change


def minutes_of(meeting: Meeting, person: Person, team: Team, context: Context) -> str:
    """Write the minutes in the language of the person."""
    _, manager = context.person_translator, context.manager
    words = wording(context.decks, team, person.first_name, _, manager=manager)
    return write_minutes(
        meeting,
        person,
        team,
        wording=words,
        today=context.today(),
        _=_,
        manager=manager,
        call_hours=call_hours_text(context.profile().hours, _),
    )


def their_actions_of(person: Person, team: Team, context: Context) -> str:
    """Write what the person has taken on, as a text to send, in their language."""
    return write_their_actions(team, person, context.today(), context.translator_for(person.language))


def changes_of(person: Person, team: Team, context: Context) -> str:
    """Write what has changed since the person got the minutes, in their language; empty where nothing has."""
    sent = next((one for one in team.sent if one.person == person.id), None)
    if sent is None or sent.handed is None:
        return ""
    found = differences(sent, team.actions_of(person.id))
    words = context.translator_for(person.language)
    manager = context.profile().name
    return write_changes(found, person, sent.on, words, manager=manager) if found else ""
