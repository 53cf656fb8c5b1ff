"""What becomes of the answers to the questions after a talk: actions, notes, points."""

from __future__ import annotations

import msgspec

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.after_talk import Recall
from tui.domain.people.person import Person
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


def answer_kept(line: Captured, person: Person, context: Context, id: str) -> StateChange:
    """Give the change that keeps an answer under `id`; a note waits to be sorted and belongs to no step."""
    now, today = context.now(), context.today()
    return lambda state: with_line_in_meeting(state, line, person.id, id=id, now=now, today=today, step="")
