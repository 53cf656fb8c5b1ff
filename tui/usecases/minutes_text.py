"""The shared minutes of the meeting under way."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.exchange.markdown.minutes_wording import wording
from tui.language.call_hours_text import call_hours_text
from tui.usecases.context import Context


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
