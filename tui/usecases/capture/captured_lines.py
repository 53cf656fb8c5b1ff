"""What a meeting has captured so far, line by line."""

from __future__ import annotations

from tui.domain.meeting.meeting import Meeting
from tui.domain.record import Record
from tui.domain.workspace.state import State


class CapturedLine(Record, frozen=True, kw_only=True):
    """`sign` says what the line became: `·` a note, `→` an action, `=` a decision, `?` for next time, `#` private."""

    id: str
    sign: str
    text: str


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
    actions, decisions = (
        tuple(
            CapturedLine(id=one.id, sign="#" if one.private else sign, text=one.text)
            for one in kept
            if one.meeting == meeting.id and (private or not one.private)
        )
        for sign, kept in (("→", state.team.actions), ("=", state.team.decisions))
    )
    return (*actions, *decisions)
