"""Pastes, taken out of what a terminal sends before anybody looks for keys in it."""

from __future__ import annotations

from typing import NamedTuple

START, END = "\x1b[200~", "\x1b[201~"


class Pasted(NamedTuple):
    """The text between two marks that a terminal puts around a paste."""

    text: str


class Pastes:
    """Tells typed from pasted text, however it was cut on its way.

    Letter by letter, as the parser of keys reads, ten million letters would take it seconds.
    """

    def __init__(self) -> None:
        self._open = False
        self._parts: list[str] = []
        self._rest = ""

    @property
    def is_open(self) -> bool:
        """Whether a paste has begun that has not ended."""
        return self._open

    @property
    def holds(self) -> bool:
        """Whether letters wait that may be the beginning of a mark."""
        return bool(self._rest)

    def feed(self, text: str) -> list[str | Pasted]:
        """Give what came whole, typed and pasted in its order; what may be half a mark waits."""
        text, self._rest = self._rest + text, ""
        found: list[str | Pasted] = []
        while text:
            mark = END if self._open else START
            before, there, after = text.partition(mark)
            if not there:
                text, self._rest = _cut(text, mark)
                self._take(text, found)
                break
            self._take(before, found)
            if self._open:
                found.append(self._whole())
            self._open = not self._open
            text = after
        return found

    def give_up(self) -> list[str | Pasted]:
        """Give all that waits: nothing has come for so long that its end never will."""
        found: list[str | Pasted] = []
        rest, self._rest = self._rest, ""
        self._take(rest, found)
        if self._open:
            self._open = False
            found.append(self._whole())
        return found

    def release(self) -> str:
        """Give the beginning of a mark as what it is: keys."""
        rest, self._rest = ("", self._rest) if self._open else (self._rest, "")
        return rest

    def _take(self, text: str, found: list[str | Pasted]) -> None:
        if not text:
            return
        if self._open:
            self._parts.append(text)
        else:
            found.append(text)

    def _whole(self) -> Pasted:
        text = "".join(self._parts)
        self._parts.clear()
        return Pasted(text.replace("\x00", ""))


def _cut(text: str, mark: str) -> tuple[str, str]:
    """Cut off what may be the beginning of a mark."""
    for length in range(min(len(mark) - 1, len(text)), 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
