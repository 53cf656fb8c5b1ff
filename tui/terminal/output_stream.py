"""Where the screen is written to: a terminal that may be slow, stopped, or gone."""

from __future__ import annotations

import os
import select
from collections.abc import Callable


class Output:
    """A file for the thread that writes. `gone` is called once, when the terminal takes nothing any more."""

    def __init__(self, handle: int, *, gone: Callable[[], None], drained: Callable[[], None]) -> None:
        self._handle = handle
        self._gone = gone
        self._drained = drained
        self._is_gone = False

    def fileno(self) -> int:
        return self._handle

    def write(self, text: str) -> None:
        """Write all of `text`; half a character becomes a question mark, a terminal that is gone gets nothing."""
        rest = memoryview(text.encode("utf-8", "replace"))
        while rest and not self._is_gone:
            try:
                rest = rest[os.write(self._handle, rest) :]
            except BlockingIOError:
                # Somebody else who has this terminal open has set it so.
                select.select([], [self._handle], [], 1.0)
            except OSError:
                self._is_gone = True
                self._gone()

    def flush(self) -> None:
        """Called when nothing waits to be written."""
        self._drained()
