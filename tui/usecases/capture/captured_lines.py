"""What a meeting has captured so far, line by line."""

from __future__ import annotations

from datetime import date

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.record import Record
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.language.action_text import owner_name
from tui.usecases.context import Context


class CapturedLine(Record, frozen=True, kw_only=True):
    """`sign` says what the line became: `·` a note, `→` an action, `=` a decision, `?` for next time, `#` private.

    `owner` and `due` are those of an action.
    """

    id: str
    sign: str
    text: str
    owner: str = ""
    due: date | None = None


def whose(line: CapturedLine, person: Person, context: Context, _: Translator) -> str:
    """Say who does what was agreed, and until when where a day is known; empty where nobody is to do anything."""
    if not line.owner:
        return ""
    who = owner_name(line.owner, person.first_name, _, manager=context.manager_called)
    return f"{who}, {_.day(line.due, context.today())}" if line.due is not None else who


def captured_lines(state: State, meeting: Meeting, *, private: bool) -> tuple[CapturedLine, ...]:
    """Give what was noted in a meeting in the order of time, then what was agreed, decided and kept for next time.

    Without `private` that which both may see, and nothing else.
    """
    own = {note.id for note in meeting.aside.notes}
    notes = sorted((*meeting.notes, *(meeting.aside.notes if private else ())), key=lambda note: note.at)
    noted = (CapturedLine(id=one.id, sign="#" if one.id in own else "·", text=one.text) for one in notes)
    points = state.team.points if private else ()
    later = (CapturedLine(id=one.id, sign="?", text=one.text) for one in points if one.meeting == meeting.id)
    return (*noted, *agreed_lines(state, meeting, private=private), *later)


def agreed_lines(state: State, meeting: Meeting, *, private: bool) -> tuple[CapturedLine, ...]:
    """Give what a meeting agreed so far, then what it decided."""
    actions = (
        CapturedLine(id=one.id, sign="#" if one.private else "→", text=one.text, owner=one.owner, due=one.due)
        for one in state.team.actions
        if one.meeting == meeting.id and (private or not one.private)
    )
    decisions = (
        CapturedLine(id=one.id, sign="#" if one.private else "=", text=one.text)
        for one in state.team.decisions
        if one.meeting == meeting.id and (private or not one.private)
    )
    return (*actions, *decisions)
