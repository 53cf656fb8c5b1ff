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

    def wording(id: str) -> str:
        return _question(id, room) or _choice(id, room) or _move(id, person, room)

    return write_minutes(meeting, person, team, wording=wording, today=room.today(), _=room.stage)


def _question(id: str, room: Room) -> str:
    question = room.decks.question(id)
    if isinstance(question, Card):
        return said(question.ask, room.stage.language)
    return said(question.say, room.stage.language) if isinstance(question, Statement) else ""


def _choice(id: str, room: Room) -> str:
    """The wording of a weather or of a week that was guessed."""
    labels = {sky.id: sky.label for sky in room.decks.skies()}
    labels |= {option.id: option.label for one in room.decks.guess_sets() for option in one.options}
    return said(labels[id], room.stage.language) if id in labels else ""


def _move(id: str, person: Person, room: Room) -> str:
    name, _, field = id.removeprefix("move.").partition(".")
    move, language = room.decks.move(f"move.{name}"), room.stage.language
    if move is None:
        return ""
    title = said(move.title, language)
    if name == "guess-week":
        whose = person.first_name if field == "employee" else room.stage("your manager")
        return f"{title} ({whose})"
    return {one.id: said(one.label, language) for one in move.fields}.get(field) or title
