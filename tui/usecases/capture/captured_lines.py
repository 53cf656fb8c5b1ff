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
    team, id = state.team, meeting.id
    found = [("#" if note.id in own else "·", note.id, note.text) for note in notes]
    found += [
        ("#" if one.private else "→", one.id, one.text)
        for one in team.actions
        if one.meeting == id and (private or not one.private)
    ]
    found += [
        ("#" if one.private else "=", one.id, one.text)
        for one in team.decisions
        if one.meeting == id and (private or not one.private)
    ]
    if private:
        found += [("?", one.id, one.text) for one in team.points if one.meeting == id]
    return tuple(CapturedLine(id=id, sign=sign, text=text) for sign, id, text in found)
