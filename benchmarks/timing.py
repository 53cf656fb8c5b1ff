"""Timing programs from outside. What decides is looked for in the bytes they write, as drawing them takes time."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.endtoend.terminal import KEYS, Terminal

PATIENCE = 20.0
AGAIN = 0.1
"""Seconds after which a first key that nobody answered is pressed again."""


class Timed(Terminal):
    """A terminal that notes when bytes came in, and draws nothing."""

    def hit(self, key: str) -> float:
        """Press a key and give the instant before."""
        at = time.monotonic()
        os.write(self.master, (KEYS[key] if len(key) > 1 else key).encode())
        return at

    def seen(self, sign: str, since: int, seconds: float = PATIENCE, *, instead: str = "") -> float:
        """Give the instant at which `sign`, or `instead`, stood among the bytes from `since` on; 0 where none did."""
        end = time.monotonic() + seconds
        signs = [one.encode() for one in (sign, instead) if one]
        while all(self.raw.find(one, since) < 0 for one in signs):
            if not self._take(0.05) and (time.monotonic() > end or self.is_over):
                return 0.0
        return self.drawn_at

    def wait_for(self, sign: str, since: int = 0, *, instead: str = "") -> float:
        """Give the instant as `seen` does; never is an error."""
        at = self.seen(sign, since, instead=instead)
        if not at:
            raise RuntimeError(f"{sign!r} never came\n{bytes(self.raw[since:])[-2000:]!r}")
        return at

    def quiet(self, seconds: float) -> None:
        """Read until nothing comes for `seconds`."""
        while self._take(seconds):
            pass

    def listen(self, seconds: float) -> None:
        """Read all that comes within `seconds`."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._take(left)

    def _take(self, seconds: float) -> bool:
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        self.raw += os.read(self.master, 65536)
        self.drawn_at = time.monotonic()
        return True


@dataclass(frozen=True, slots=True)
class App:
    """How to start an app, what its first frame shows, and what answers the first key."""

    command: Sequence[str]
    ready: str
    key: str
    answer: str

    def open(self, env: Mapping[str, str]) -> Timed:
        return Timed(self.command, env, size=(100, 30))


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds since the start until the first frame and until the first answered key; CPU in all."""

    frame: float
    usable: float
    cpu: float


def time_start(app: App, env: Mapping[str, str]) -> Start:
    """Start an app, press its first key as soon as there is something to see, and quit."""
    with app.open(env) as terminal:
        frame = terminal.wait_for(app.ready)
        before = len(terminal.raw)
        answered, end = 0.0, time.monotonic() + PATIENCE
        while not answered and time.monotonic() < end:
            terminal.hit(app.key)
            answered = terminal.seen(app.answer, before, AGAIN)
        terminal.quiet(0.1)
        terminal.hit("ctrl+q")
        terminal.ended()
        cpu = (terminal.usage.ru_utime + terminal.usage.ru_stime) * 1000
        return Start((frame - terminal.started) * 1000, (answered - terminal.started) * 1000, cpu)


class Letters:
    """A field that is typed into: milliseconds until each letter is painted, and the bytes before the next."""

    def __init__(self, terminal: Timed) -> None:
        self._terminal = terminal
        self._typed = ""
        self.painted: list[float] = []
        self.bytes: list[float] = []

    def type(self, letter: str, pause: float) -> None:
        """Type one more letter, and read what comes within `pause` seconds behind it."""
        self._typed += letter
        before = len(self._terminal.raw)
        at = self._terminal.hit(letter)
        # The whole text, as a blinking cursor paints what stood there before, too; or its own cell alone.
        seen = self._terminal.wait_for(self._typed, before, instead=f"m{letter}\x1b")
        self.painted.append((seen - at) * 1000)
        self._terminal.listen(pause)
        self.bytes.append(float(len(self._terminal.raw) - before))

    def clear(self) -> None:
        self._terminal.hit("ctrl+u")
        self._typed = ""
        self._terminal.quiet(0.2)


def time_cpu(command: Sequence[str], env: Mapping[str, str]) -> float:
    """Give the milliseconds of processor time, user and system, of a command without a terminal."""
    nothing = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    pid = os.posix_spawn(command[0], list(command), dict(env), file_actions=nothing)
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise RuntimeError(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return (usage.ru_utime + usage.ru_stime) * 1000
