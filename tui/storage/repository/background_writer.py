"""Saving beside the screen: one thread that writes the newest state, and nobody else does."""

from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic
from typing import Protocol

from tui.domain.workspace.state import State


class Saves(Protocol):
    """Where a Writer saves to; a `Store` is one."""

    def save(self, old: State, new: State) -> None: ...


class Writer:
    """`saved` is the state that the disk holds. A state that could not be saved is kept and tried again.

    `on_saved` and `on_failed` are called in the writing thread. They must not wait for the thread that
    calls `flush` or `close`: those wait for this one.
    """

    def __init__(
        self,
        store: Saves,
        on_saved: Callable[[State], None],
        on_failed: Callable[[Exception], None],
        *,
        saved: State,
    ) -> None:
        self._store = store
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._saved = saved
        self._newest = saved
        self._change = Condition()
        self._is_asked = False
        self._is_closing = False
        self._begun = 0
        self._ended = 0
        self._thread = Thread(target=self._run, name="fireside-writer", daemon=True)
        self._thread.start()

    @property
    def saved(self) -> State:
        """The state that the disk holds."""
        with self._change:
            return self._saved

    @property
    def is_saved(self) -> bool:
        """Whether the newest submitted state is on the disk."""
        with self._change:
            return self._saved is self._newest

    def submit(self, state: State) -> None:
        """Have `state` saved soon, and give back at once; of several waiting only the newest is written."""
        with self._change:
            if self._is_closing:
                raise RuntimeError("the writer is closed")
            self._newest = state
            self._ask()

    def flush(self, timeout: float) -> bool:
        """Wait until the newest state is saved, or a try to do so failed, for at most `timeout` seconds.

        Gives whether it is saved.
        """
        end = monotonic() + timeout
        with self._change:
            if self._saved is not self._newest:
                next_try = self._begun + 1
                self._ask()
                while self._saved is not self._newest and self._ended < next_try:
                    left = end - monotonic()
                    if left <= 0 or not self._thread.is_alive():
                        break
                    self._change.wait(left)
            return self._saved is self._newest

    def close(self, timeout: float = 10.0) -> bool:
        """Save what is unsaved and end the thread; gives whether all is saved."""
        is_saved = self.flush(timeout)
        with self._change:
            self._is_closing = True
            self._change.notify_all()
        self._thread.join(timeout)
        return is_saved

    def _ask(self) -> None:
        self._is_asked = True
        self._change.notify_all()

    def _run(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._is_asked or self._is_closing)
                if not self._is_asked:
                    return
                self._is_asked = False
                self._begun += 1
                old, new = self._saved, self._newest
            error = self._try(old, new)
            with self._change:
                self._ended += 1
                if error is None:
                    self._saved = new
                self._change.notify_all()
            if error is not None:
                self._on_failed(error)
            elif new is not old:
                self._on_saved(new)

    def _try(self, old: State, new: State) -> Exception | None:
        if new is old:
            return None
        try:
            self._store.save(old, new)
        except Exception as error:
            return error
        return None
