"""How a change travels up from a screen to the app."""

from __future__ import annotations

from textual.message import Message

from tui.usecases.changes import MeetingChange, StateChange, change_of_meeting


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
    return Change(change_of_meeting(person, change), undoable=undoable)


class PrivateLine(Message):
    """A private line was entered where what is kept may be seen by others: it is to be kept for the manager alone."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
