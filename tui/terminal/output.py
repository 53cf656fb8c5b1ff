"""Where the screen is written to: a terminal that may be slow, stopped, or gone."""

from __future__ import annotations

import os
import select
from collections.abc import Callable

_MOST = 65536
"""Bytes that are gathered at the most before they are written."""


class Output:
    """A file for the thread that writes. `gone` is called once, when the terminal takes nothing any more.

    What comes at once is written at once: each write by itself has the app stand still for a moment.
    """

    def __init__(self, handle: int, *, gone: Callable[[], None], drained: Callable[[], None]) -> None:
        self._handle = handle
        self._gone = gone
        self._drained = drained
        self._is_gone = False
        self._gathered = bytearray()

    def fileno(self) -> int:
        return self._handle

    def write(self, text: str) -> None:
        """Take `text`; half a character becomes a question mark."""
        self._gathered += text.encode("utf-8", "replace")
        if len(self._gathered) >= _MOST:
            self._write()

    def flush(self) -> None:
        """Write all that was taken; called when nothing more waits."""
        self._write()
        self._drained()

    def _write(self) -> None:
        """A terminal that is gone gets nothing."""
        gathered, self._gathered = self._gathered, bytearray()
        rest = memoryview(gathered)
        while rest and not self._is_gone:
            try:
                rest = rest[os.write(self._handle, rest) :]
            except BlockingIOError:
                # Somebody else who has this terminal open has set it so.
                select.select([], [self._handle], [], 1.0)
            except OSError:
                self._is_gone = True
                self._gone()
