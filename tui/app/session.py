"""What one run of the app holds: the state, the way back, and what is on the disk. Draws nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

import msgspec

from tui.domain.meeting.privacy import Private
from tui.domain.workspace.state import State
from tui.domain.workspace.undo import Undo, redo, undo
from tui.storage.repository.background_writer import Saves, Writer
from tui.usecases.changes import StateChange


class Moved(NamedTuple):
    """The states before and after undo or redo."""

    before: State
    after: State


class Session:
    """Holds one state. Every change of it goes to the one writer.

    `on_change` is called after each change, in the thread that made it. `on_saved` with the state that the disk
    holds now, `on_failed` with what went wrong and `on_archived` when meetings were closed or reopened on the
    disk are called in the writer's thread. `private` gives a person's private file as it is on the disk.
    """

    def __init__(
        self,
        store: Saves,
        state: State,
        *,
        now: Callable[[], datetime],
        private: Callable[[str], Private],
        on_change: Callable[[], None],
        on_saved: Callable[[State], None],
        on_failed: Callable[[Exception], None],
        on_archived: Callable[[], None],
    ) -> None:
        self.state = state
        self.history = Undo()
        self._store = store
        self._now = now
        self._private = private
        self._on_change = on_change
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._on_archived = on_archived
        self._on_disk = state
        self._closings = state.closings
        self._writer: Writer | None = None

    @property
    def is_saved(self) -> bool:
        """Whether the disk holds the present state."""
        return self.saved is self.state

    @property
    def saved(self) -> State:
        """The state that the disk holds."""
        return self._on_disk if self._writer is None else self._writer.saved

    def apply(self, change: StateChange, *, undoable: bool = True) -> None:
        """Put the changed state in the place of the present one and save it.

        A change that comes after `close` is saved all the same: by the next `close`, or before.
        """
        before, after = self.state, change(self.state)
        if after == before:
            return
        now, meetings = self._now(), dict(after.meetings)
        for person, meeting in after.meetings.items():
            if before.meetings.get(person) is not meeting:
                meetings[person] = msgspec.structs.replace(meeting, touched=now)
        if undoable:
            self.history = self.history.after(self._with_read(before, after))
        self._put(msgspec.structs.replace(after, meetings=meetings))

    def undo(self) -> Moved | None:
        """Go back one change; None where there is none."""
        return self._move(undo(self.history, self.state))

    def redo(self) -> Moved | None:
        """Make the change again that was taken back last; None where there is none."""
        return self._move(redo(self.history, self.state))

    def flush(self, timeout: float) -> bool:
        """Wait for the disk, at most `timeout` seconds; gives whether it holds the present state."""
        return True if self.is_saved else self._running().flush(timeout)

    def close(self, timeout: float = 10.0) -> bool:
        """Save what is unsaved and end the writer; gives whether all is saved. What is not is tried again."""
        writer = self._running() if self._writer is not None or not self.is_saved else None
        if writer is None:
            return True
        is_saved = writer.close(timeout)
        self._on_disk, self._writer = writer.saved, None
        return is_saved

    def _running(self) -> Writer:
        """The writer; after it was ended a new one, with what it left unsaved."""
        if self._writer is None:
            self._writer = Writer(self._store, self._tell_saved, self._on_failed, saved=self._on_disk)
            if self.state is not self._on_disk:
                self._writer.submit(self.state)
        return self._writer

    def _put(self, state: State) -> None:
        self.state = state
        self._running().submit(state)
        self._on_change()

    def _move(self, found: tuple[Undo, State] | None) -> Moved | None:
        if found is None:
            return None
        before = self.state
        self.history, after = found
        self._put(after)
        return Moved(before, after)

    def _tell_saved(self, state: State) -> None:
        if state.closings != self._closings:
            self._closings = state.closings
            self._on_archived()
        self._on_saved(state)

    def _with_read(self, before: State, after: State) -> State:
        """Give `before` with the private files that the change read, as they were: else undo would leave them."""
        read = {person: self._private(person) for person in after.privates if person not in before.privates}
        return msgspec.structs.replace(before, privates={**before.privates, **read}) if read else before
