"""The shared minutes of the meeting under way."""

from __future__ import annotations

from tui.domain.meeting import Meeting
from tui.domain.person import Person
from tui.domain.team import Team
from tui.exchange.minutes import write_minutes
from tui.exchange.wording import wording
from tui.widgets.room import Room


def minutes_of(meeting: Meeting, person: Person, team: Team, room: Room) -> str:
    """Write the minutes in the language of the person."""
    words = wording(room.decks, team, person.first_name, room.stage)
    return write_minutes(meeting, person, team, wording=words, today=room.today(), _=room.stage)
