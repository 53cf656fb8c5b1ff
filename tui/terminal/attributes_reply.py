"""What a terminal answers when it is asked for its primary device attributes (DA1)."""

from __future__ import annotations

import re
from threading import Event

ASK = "\x1b[c"
"""Asks for the attributes: which every terminal understands."""
CLIPBOARD = "52"
"""The attribute of a terminal in which programs may write to the clipboard, by OSC 52."""

_REPLY = re.compile(r"\x1b\[\?([0-9;]{1,60})c")
_BEGINS = re.compile(r"\x1b(?:\[(?:\?[0-9;]{0,60})?)?$")


class AttributesReply:
    """Takes the answer out of what is read, in however many pieces it comes; all else goes through."""

    def __init__(self) -> None:
        self._held = ""
        self._has_come = Event()
        self._is_late = False
        self._attributes: frozenset[str] = frozenset()

    @property
    def holds(self) -> bool:
        """Whether something may be the beginning of the answer."""
        return bool(self._held)

    def takes_copies(self, patience: float) -> bool:
        """Whether the terminal says that it takes what is copied; waits so many seconds for its answer."""
        # A terminal that has not answered by then is not waited for again.
        self._has_come.wait(0 if self._is_late else patience)
        self._is_late = not self._has_come.is_set()
        return CLIPBOARD in self._attributes

    def feed(self, text: str) -> str:
        """Give `text` without the answer, and without an end of it that may be its beginning."""
        if self._has_come.is_set():
            return text
        text, self._held = self._held + text, ""
        reply = _REPLY.search(text)
        if reply is not None:
            self._attributes = frozenset(reply[1].split(";"))
            self._has_come.set()
            return text[: reply.start()] + text[reply.end() :]
        begins = _BEGINS.search(text)
        if begins is not None:
            self._held = begins[0]
            return text[: begins.start()]
        return text

    def release(self) -> str:
        """Give what is held: no rest of it came."""
        text, self._held = self._held, ""
        return text
