"""A terminal to try programs in: they get a real pseudo-terminal, keys, and a screen that can be read."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

DEADLINE = 20.0
"""Seconds after which what never came fails; long, as slow machines are no fault of the program."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "esc": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    **{f"f{5 + number}": f"\x1b[{code}~" for number, code in enumerate((15, 17, 18, 19, 20, 21, 23, 24))},
    **{f"ctrl+{letter}": chr(ord(letter) & 0x1F) for letter in "abcdefghijklmnopqrstuvwxyz"},
}

# What pyte prints or misreads: private CSI forms, DECRQM and other intermediates, DCS, APC.
FOREIGN = re.compile(
    rb"\x1b\[[<=>][0-9;:]*[@-~]|\x1b\[[?0-9;]*[ -/]+[@-~]|\x1b[P_][^\x1b]*\x1b\\|\x1b\[[0-9;]*:[0-9;:]*m"
)
_WHOLE = re.compile(
    rb"\x1b(\[[0-?]*[ -/]*[@-~]|[ -/]+[0-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[P_][^\x1b]*\x1b\\|[0-Z\\^`-~])"
)
_FRAME, _FRAME_END = b"\x1b[?2026h", b"\x1b[?2026l"
_FRAMES_ASKED, _FRAMES_KNOWN = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_FRAME_SECONDS = 1.0
"""After this long a frame that never ended is drawn as far as it came, as terminals do."""
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9;]*u")
_TITLE = re.compile(rb"\x1b\][012];")
_USUAL_POINTER = b"\x1b]22;default\x07"
_ON_AT_FIRST = ("7", "25")
"""Modes that a terminal starts with: long lines wrap, the cursor is shown."""


class Terminal:
    """One program in a terminal of its own. `text` is its screen, `raw` every byte it ever wrote.

    Leaving the `with` block kills what is still running.
    """

    def __init__(
        self, command: Sequence[str | Path], env: Mapping[str, str], *, size: tuple[int, int] = (100, 30)
    ) -> None:
        argv = [str(word) for word in command]
        self.master, slave = pty.openpty()
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._pending = b""
        self.raw = bytearray()
        self.status: int | None = None
        self.usage: Any = None
        self.drawn_at = 0.0
        self._set_size(*size)
        self._modes = termios.tcgetattr(slave)
        name = os.ttyname(slave)
        self.started = time.monotonic()
        # The first terminal that a new session opens becomes its own: resizing and hanging up then reach it.
        self.pid = os.posix_spawn(
            argv[0],
            argv,
            dict(env),
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1),
                (os.POSIX_SPAWN_DUP2, 0, 2),
            ],
            setsid=True,
        )
        # Kept open, so that what the program left in it can be looked at when it is gone.
        self._slave = slave

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self.is_over:
            self.kill(signal.SIGKILL)
        if self.master >= 0:
            os.close(self.master)
        os.close(self._slave)

    # --- what is seen --------------------------------------------------------

    @property
    def text(self) -> str:
        """The screen as lines without blanks at their ends; a blank that holds words together counts as one."""
        screen = self._screen
        # Not screen.display: it stumbles over what is left of a wide character that was half overwritten.
        lines = ("".join(row[x].data for x in range(screen.columns)) for row in self._rows())
        return "\n".join(line.replace("\u00a0", " ").rstrip() for line in lines)

    @property
    def rows(self) -> list[Any]:
        """The rows of the screen, each its cells by column."""
        return self._rows()

    def _rows(self) -> list[Any]:
        return [self._screen.buffer[y] for y in range(self._screen.lines)]

    def wait(self, regex: str, seconds: float = DEADLINE) -> re.Match[str]:
        """Give the match of `regex` in the screen as soon as there is one; fails with the screen."""
        wanted = re.compile(regex, re.MULTILINE)
        end = time.monotonic() + seconds
        while True:
            found = wanted.search(self.text)
            if found is not None:
                return found
            if not self.pump(0.02) and (self.is_over or time.monotonic() > end):
                raise AssertionError(f"never saw {regex!r} (exit status {self.status})\n{self.text}")

    def wait_gone(self, regex: str, seconds: float = DEADLINE) -> None:
        """Wait until nothing on the screen matches."""
        end = time.monotonic() + seconds
        while re.search(regex, self.text, re.MULTILINE):
            if not self.pump(0.02) and time.monotonic() > end:
                raise AssertionError(f"still there: {regex!r}\n{self.text}")

    def settle(self, quiet: float = 0.25, seconds: float = DEADLINE) -> None:
        """Wait until nothing was drawn for `quiet` seconds."""
        end = time.monotonic() + seconds
        last = time.monotonic()
        while time.monotonic() < min(end, last + quiet):
            if self.pump(0.02):
                last = time.monotonic()

    def rest(self, seconds: float) -> None:
        """Let time pass, drawing what comes."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.pump(min(0.05, left))

    @property
    def modes_left(self) -> list[str]:
        """What the program switched in the terminal and did not switch back; empty as it should be."""
        found = {}
        for numbers, switch in _MODE.findall(bytes(self.raw)):
            found.update({number.decode(): switch for number in numbers.split(b";")})
        left = [f"?{n}" for n, switch in found.items() if switch == (b"l" if n in _ON_AT_FIRST else b"h")]
        keyboards = 0
        for switch in _KEYBOARD.findall(bytes(self.raw)):
            keyboards = keyboards + 1 if switch == b">" else max(0, keyboards - 1)
        left += ["keyboard"] if keyboards else []
        left += ["pointer"] if b"\x1b]22;" in self.raw.rpartition(_USUAL_POINTER)[2] else []
        left += ["title"] if _TITLE.search(bytes(self.raw)) else []
        return left + ([] if termios.tcgetattr(self._slave) == self._modes else ["termios"])

    # --- what is done --------------------------------------------------------

    def press(self, *names: str) -> None:
        """Press keys by their names (`enter`, `f9`, `ctrl+s`), or by the letter they write."""
        for name in names:
            self.send((KEYS[name] if len(name) > 1 else name).encode())
            # An escape directly before another byte would be read as one key with it.
            self.rest(0.15 if name == "esc" else 0.01)

    def type(self, text: str) -> None:
        for letter in text:
            self.send(letter.encode())
            self.pump(0.0)

    def resize(self, columns: int, rows: int) -> None:
        self._set_size(columns, rows)
        self._screen.resize(rows, columns)

    def hang_up(self) -> None:
        """Take the terminal away, as a lost connection does; nothing can be seen or typed from here on."""
        os.close(self.master)
        self.master = -1

    def kill(self, number: signal.Signals) -> None:
        """Send a signal; after SIGKILL the program is gone when this returns."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)
        if number is signal.SIGKILL:
            self.ended()

    @property
    def is_over(self) -> bool:
        """Whether the program has ended."""
        return self._reap() is not None

    def ended(self, seconds: float = DEADLINE) -> int:
        """Wait for the end and give the exit status; a signal's number below zero."""
        end = time.monotonic() + seconds
        while not self.is_over:
            self.pump(0.02)
            if time.monotonic() > end:
                raise AssertionError(f"did not end\n{self.text}")
        while self.pump(0.0):
            pass
        assert self.status is not None
        return self.status

    def pump(self, seconds: float) -> bool:
        """Draw what the program writes within `seconds`; whether anything came.

        All that waits is read before any of it is drawn, so that drawing here never holds the program up.
        """
        chunks: list[bytes] = []
        if self.master < 0:
            time.sleep(seconds)
            return False
        while select.select([self.master], [], [], 0.0 if chunks else seconds)[0]:
            try:
                chunks.append(os.read(self.master, 65536))
            except OSError:
                break
            if not chunks[-1]:
                break
            self.drawn_at = time.monotonic()
        data = b"".join(chunks)
        self.raw += data
        if _FRAMES_ASKED in self._pending + data:
            self.send(_FRAMES_KNOWN)
        self._draw(self._pending + data)
        return bool(data)

    def _draw(self, data: bytes) -> None:
        """Draw what came, a frame only when it is whole: a test then never reads half of two pictures."""
        self._pending = b""
        frame = data.rfind(_FRAME)
        if frame > data.rfind(_FRAME_END) and time.monotonic() - self.drawn_at < _FRAME_SECONDS:
            data, self._pending = data[:frame], data[frame:]
            self._stream.feed(FOREIGN.sub(b"", data))
            return
        cut = data.rfind(b"\x1b")
        if cut >= 0 and not _WHOLE.match(data, cut):
            data, self._pending = data[:cut], data[cut:]
        self._stream.feed(FOREIGN.sub(b"", data))

    def send(self, data: bytes) -> None:
        with suppress(OSError):
            os.write(self.master, data)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _reap(self) -> int | None:
        if self.status is None:
            pid, status, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.status, self.usage = os.waitstatus_to_exitcode(status), usage
        return self.status
