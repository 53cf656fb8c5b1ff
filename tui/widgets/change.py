"""How a change travels up: as a pure function from one state to the next."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from tui.domain.meeting import Meeting
from tui.domain.state import State, with_meeting

StateChange = Callable[[State], State]
MeetingChange = Callable[[Meeting], Meeting]


class Change(Message):
    """Ask the app to change the state, save it and keep the one before for undo.

    `undoable` is false for what is no step of its own: drafts of a text, a clock that is shown.
    """

    def __init__(self, change: StateChange, *, undoable: bool = True) -> None:
        super().__init__()
        self.change = change
        self.undoable = undoable


def in_meeting(person: str, change: MeetingChange, *, undoable: bool = True) -> Change:
    """Ask for a change of the meeting with a person; without one nothing changes."""

    def whole(state: State) -> State:
        meeting = state.meetings.get(person)
        return state if meeting is None else with_meeting(state, change(meeting))

    return Change(whole, undoable=undoable)
