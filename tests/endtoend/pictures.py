"""What stands in a terminal after each picture that a program sends: each comes between two marks of its own."""

from __future__ import annotations

import re

import pyte

from tests.endtoend.terminal import FOREIGN, Terminal

CAN = b"\x1b[?2026;2$y"
"""What a terminal says that shows a picture only once all of it has come."""
_BEGIN, _END = b"\x1b[?2026h", b"\x1b[?2026l"
_CLOCK = re.compile(r"\+?\d+:\d\d")


class Pictures:
    """The pictures that keys bring, without the clocks, which go on by themselves."""

    def __init__(self, terminal: Terminal, size: tuple[int, int]) -> None:
        self._terminal = terminal
        terminal.send(CAN)
        terminal.settle(0.3)
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._at = len(terminal.raw)
        self._feed(bytes(terminal.raw))

    def after(self, key: str) -> list[str]:
        """Press a key, and give what stood there before and after each picture, each once where it changed nothing."""
        self._terminal.settle(0.1)
        self._take()
        found = [_without_clocks(self._text)]
        self._terminal.press(key)
        self._terminal.settle(0.4)
        found += self._take()
        return [one for at, one in enumerate(found) if not at or one != found[at - 1]]

    def _take(self) -> list[str]:
        """Draw what has come, and give what stood there at the end of each picture."""
        new, self._at = bytes(self._terminal.raw[self._at :]), len(self._terminal.raw)
        *pictures, rest = new.split(_END)
        found = []
        for picture in pictures:
            between, _mark, drawn = picture.partition(_BEGIN)
            assert not _draws(between), f"drawn outside of a picture: {between!r}"
            self._feed(between + drawn)
            found.append(_without_clocks(self._text))
        assert not _draws(rest), f"drawn outside of a picture: {rest!r}"
        self._feed(rest)
        return found

    def _feed(self, data: bytes) -> None:
        self._stream.feed(FOREIGN.sub(b"", data))

    @property
    def _text(self) -> list[str]:
        screen = self._screen
        rows = (screen.buffer[y] for y in range(screen.lines))
        return ["".join(row[x].data for x in range(screen.columns)).rstrip() for row in rows]


def _draws(data: bytes) -> bool:
    """Whether anything is written that is seen, beside the place of the cursor and the modes of the terminal."""
    return bool(re.sub(rb"\x1b\[[?<>=0-9;]*[ A-Za-z]|\x1b\][^\x07]*\x07|\a", b"", data).strip())


def _without_clocks(rows: list[str]) -> str:
    """Leave out the bar of the meeting, the clock in the head and the large one at the right below it."""
    head, _bar, *rest = rows
    below = [line[:80].rstrip() if at < 5 and len(line) > 80 else line for at, line in enumerate(rest)]
    return "\n".join([_CLOCK.sub("", head).rstrip(), *below])
