"""The shared minutes of the meeting under way."""

from __future__ import annotations

from tui.domain.deck import Card, Statement, said
from tui.domain.meeting import Meeting
from tui.domain.person import Person
from tui.domain.team import Team
from tui.exchange.minutes import write_minutes
from tui.widgets.room import Room


def minutes_of(meeting: Meeting, person: Person, team: Team, room: Room) -> str:
    """Write the minutes in the language of the person."""
    language = room.stage.language

    def wording(id: str) -> str:
        question = room.decks.question(id)
        if isinstance(question, Card):
            return said(question.ask, language)
        if isinstance(question, Statement):
            return said(question.say, language)
        for sky in room.decks.skies():
            if sky.id == id:
                return said(sky.label, language)
        for one in room.decks.guess_sets():
            for option in one.options:
                if option.id == id:
                    return said(option.label, language)
        move, _, field = id.removeprefix("move.").partition(".")
        found = room.decks.move(f"move.{move}")
        if found is None:
            return ""
        labels = {f.id: said(f.label, language) for f in found.fields}
        return labels.get(field) or said(found.title, language)

    return write_minutes(meeting, person, team, wording=wording, today=room.today(), _=room.stage)
