"""Undo and redo: states one can go back to and forth."""

import msgspec

from tui.domain.meeting.meeting import Meeting
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
    return Undo(past=tuple(past), future=(*history.future, present)), _as_now(before, present)


def redo(history: Undo, present: State) -> tuple[Undo, State] | None:
    """Give the history and state that were undone last; None where there is none."""
    if not history.future:
        return None
    *future, after = history.future
    return Undo(past=(*history.past, present), future=tuple(future)), _as_now(after, present)


def _as_now(state: State, present: State) -> State:
    """What is being typed is no step of its own, nor is who may watch: they stay as they are now."""
    meetings = {person: _as_it_is(meeting, present) for person, meeting in state.meetings.items()}
    return msgspec.structs.replace(state, meetings=meetings)


def _as_it_is(meeting: Meeting, present: State) -> Meeting:
    now = present.meetings.get(meeting.person)
    if now is None:
        return meeting
    aside = msgspec.structs.replace(meeting.aside, drafts=now.aside.drafts)
    return msgspec.structs.replace(meeting, aside=aside, watched=now.watched)
