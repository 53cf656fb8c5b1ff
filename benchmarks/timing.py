"""Timing programs from outside. What decides is looked for in the bytes they write, as drawing them takes time."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Mapping, Sequence

from tests.endtoend.terminal import KEYS, Terminal

PATIENCE = 20.0
AGAIN = 0.1
"""Seconds after which a first key that nobody answered is pressed again."""


class Timed(Terminal):
    """A terminal that notes when bytes came in; it draws nothing."""

    def until(self, sign: bytes, since: int, seconds: float = PATIENCE) -> float:
        """Give the instant at which `sign` stood among the bytes from `since` on, or 0 after `seconds`."""
        end = time.monotonic() + seconds
        while self.raw.find(sign, since) < 0:
            left = end - time.monotonic()
            if left <= 0:
                return 0.0
            self.take(left)
        return self.drawn_at

    def take(self, seconds: float) -> bool:
        """Read what comes within `seconds`; whether anything came."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        self.raw += os.read(self.master, 65536)
        self.drawn_at = time.monotonic()
        return True

    def quiet(self, seconds: float) -> None:
        """Read until nothing comes for `seconds`."""
        while self.take(seconds):
            pass

    def hit(self, key: str) -> float:
        """Press a key and give the instant before."""
        at = time.monotonic()
        os.write(self.master, (KEYS[key] if len(key) > 1 else key).encode())
        return at


class Start:
    """One start: milliseconds from the start to the first frame and to the first answered key, and bytes written."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        ready: bytes,
        key: str,
        answer: bytes,
        size: tuple[int, int],
    ) -> None:
        with Timed(command, env, size=size) as terminal:
            self.frame = (terminal.until(ready, 0) - terminal.started) * 1000
            written, answered = len(terminal.raw), 0.0
            self.bytes = written
            end = time.monotonic() + PATIENCE
            while not answered and time.monotonic() < end:
                terminal.hit(key)
                answered = terminal.until(answer, written, AGAIN)
            self.usable = (answered - terminal.started) * 1000
            terminal.quiet(0.1)
            terminal.hit("ctrl+q")
            terminal.ended()
            self.cpu = (terminal.usage.ru_utime + terminal.usage.ru_stime) * 1000


class Letters:
    """A field one types into: milliseconds until each letter is painted, and the bytes that took."""

    def __init__(self, terminal: Timed) -> None:
        self._terminal = terminal
        self.painted: list[float] = []
        self.bytes: list[float] = []

    def type(self, letter: str, pause: float) -> None:
        """Press a letter key and wait `pause` seconds more than it takes."""
        before = len(self._terminal.raw)
        at = self._terminal.hit(letter)
        seen = self._terminal.until(letter.encode(), before)
        end = time.monotonic() + pause
        while (left := end - time.monotonic()) > 0:
            self._terminal.take(left)
        self.painted.append((seen - at) * 1000)
        self.bytes.append(float(len(self._terminal.raw) - before))


def cpu(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Give the milliseconds of processor time, user and system, of a command without a terminal."""
    nothing = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    pid = os.posix_spawn(command[0], list(command), dict(env), file_actions=nothing)
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise RuntimeError(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return (usage.ru_utime + usage.ru_stime) * 1000
