"""What becomes of the answers to the questions after a talk: actions, notes, points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.after_talk import Recall
from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.workspace.state import State
from tui.usecases.capture.keep_line import with_line_in_meeting
from tui.usecases.capture.read_capture import read_capture
from tui.usecases.changes import StateChange
from tui.usecases.context import Context

_SIGNS: dict[Recall, str] = {"agreed": "! ", "heard": "", "promised": "! ", "later": "? "}


def read_answer(asked: Recall, text: str, person: Person, state: State, context: Context) -> Captured:
    """Read an answer as a captured line of the kind that was asked for.

    What was agreed and names nobody is for both to do; what was promised is the manager's.
    """
    line = read_capture(
        _SIGNS[asked] + text,
        person,
        state.team,
        state.meetings.get(person.id),
        today=context.today(),
        language=context.typed_language,
    )
    if asked == "agreed" and line.kind == "action" and not line.owner_said:
        return msgspec.structs.replace(line, owner="both")
    return line


def said_before(asked: Recall, state: State, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Give the ids and texts of what the talk has taken down of that already; what is private is among it."""
    team, id = state.team, meeting.id
    actions = [one for one in team.actions if one.meeting == id]
    found: Mapping[Recall, Sequence[Action | Decision | Note | Point]] = {
        "agreed": [
            *(one for one in actions if one.owner != "manager"),
            *(one for one in team.decisions if one.meeting == id),
        ],
        "heard": [*meeting.notes, *meeting.aside.notes],
        "promised": [one for one in actions if one.owner == "manager"],
        "later": [one for one in team.points if one.meeting == id],
    }
    return tuple((one.id, one.text) for one in found[asked])


def answer_kept(line: Captured, person: Person, context: Context, id: str) -> StateChange:
    """Give the change that keeps an answer under `id`; a note waits to be sorted and belongs to no step."""
    now, today = context.now(), context.today()
    return lambda state: with_line_in_meeting(state, line, person.id, id=id, now=now, today=today, step="")
