"""What can be copied after a meeting: its minutes, and what the other one took on."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.screens.messages import Copy
from tui.usecases.context import Context
from tui.usecases.meeting.minutes_text import minutes_handed, minutes_of, their_actions_of


def copy_of_minutes(meeting: Meeting, person: Person, team: Team, context: Context) -> Copy:
    """Give the minutes to copy; they count as handed on once they were."""
    text = minutes_of(meeting, person, team, context)
    return Copy(text, has_forms=True, handed=minutes_handed(meeting, context.today()))


def copy_of_theirs(person: Person, team: Team, context: Context) -> Copy:
    """Give what the person took on."""
    return Copy(their_actions_of(person, team, context), has_forms=True)
