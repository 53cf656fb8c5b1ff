"""Undo and redo: states one can go back to and forth."""

import msgspec

from tui.domain.record import Record
from tui.domain.workspace.state import State

DEPTH = 500
"""States kept to go back to; they share what did not change."""


class Undo(Record, frozen=True, kw_only=True):
    """`past` and `future` hold the states before and after the present one, the nearest last."""

    past: tuple[State, ...] = ()
    future: tuple[State, ...] = ()

    def after(self, before: State) -> "Undo":
        """Remember the state before a change; what was undone can't be redone any more."""
        return Undo(past=(*self.past[-DEPTH + 1 :], before))


def undo(history: Undo, present: State) -> tuple[Undo, State] | None:
    """Give the history and state one change ago; None where there is none."""
    if not history.past:
        return None
    *past, before = history.past
    return Undo(past=tuple(past), future=(*history.future, present)), _with_drafts(before, present)


def redo(history: Undo, present: State) -> tuple[Undo, State] | None:
    """Give the history and state that were undone last; None where there is none."""
    if not history.future:
        return None
    *future, after = history.future
    return Undo(past=(*history.past, present), future=tuple(future)), _with_drafts(after, present)


def _with_drafts(state: State, present: State) -> State:
    """What is being typed is no step of its own: it stays as it is now."""
    meetings = {}
    for person, meeting in state.meetings.items():
        now = present.meetings.get(person)
        drafts = now.aside.drafts if now is not None else meeting.aside.drafts
        aside = msgspec.structs.replace(meeting.aside, drafts=drafts)
        meetings[person] = msgspec.structs.replace(meeting, aside=aside)
    return msgspec.structs.replace(state, meetings=meetings)
