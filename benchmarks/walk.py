"""What a walk writes over a thin line: a captured line with all that it draws, and a minute at rest."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.figures import Comparison
from benchmarks.stage import put_meeting
from benchmarks.timing import Timed
from tests.endtoend.machine import installed
from tui.domain.meeting.meeting import Step

PHONE = (40, 20)
REST = 0.4
"""Seconds without a byte after which all is drawn."""

MINUTE = 60.0
LINE = "nights: two in a row"
LINES = 3
HAND = 0.05
"""Seconds between two letters."""

TICK = 1.5
"""Seconds within which a clock of seconds draws."""

CAPTURED, IDLE, IDLE_BY_MINUTES = 3_000.0, 70_000.0, 10_000.0
"""Bytes that are allowed: of a captured line in all, of an idle minute, and of one with a clock of minutes."""


def walk(data: Path, env: Mapping[str, str]) -> list[Comparison]:
    """Measure a walk on a phone with a clock of seconds, and one over SSH, against what is allowed."""
    person = put_meeting(data, _step(), way="walk")
    # SSH hands on what the terminal is called, and not that it has more than 256 colours.
    over_ssh = {name: value for name, value in env.items() if name != "COLORTERM"}
    over_ssh["SSH_CONNECTION"] = "192.0.2.1 50000 192.0.2.2 22"
    command = [*installed(), "meet", person]
    with Timed(command, env, size=PHONE) as terminal:
        _begin(terminal)
        idle = _idle(terminal)
    with Timed(command, over_ssh, size=PHONE) as terminal:
        _begin(terminal)
        captured = [_captured(terminal) for _ in range(LINES)]
        by_minutes = _idle(terminal)
    limit = "allowed"
    return [
        Comparison("a walk: a captured line in all", "B", captured, [CAPTURED], limit, 1.0),
        Comparison("a walk: an idle minute", "B", [idle], [IDLE], limit, 1.0),
        Comparison("a walk over SSH: an idle minute", "B", [by_minutes], [IDLE_BY_MINUTES], limit, 1.0),
    ]


def _step() -> Step:
    return Step(id="s1", kind="cards", minutes=30, deck="general", questions=("general.how-scale",))


def _begin(terminal: Timed) -> None:
    terminal.wait_for("more")
    _settle(terminal)


def _settle(terminal: Timed) -> None:
    """Wait until what was begun is drawn; a clock of seconds goes on."""
    end = time.monotonic() + 3 * TICK
    while time.monotonic() < end:
        before = len(terminal.raw)
        terminal.listen(REST)
        if len(terminal.raw) == before:
            return


def _captured(terminal: Timed) -> float:
    """Give the bytes from the key that begins a line until nothing is drawn of it any more, its receipt gone."""
    before = len(terminal.raw)
    terminal.hit("n")
    terminal.listen(REST)
    for letter in LINE:
        terminal.hit(letter if letter != " " else "space")
        terminal.listen(HAND)
    terminal.hit("enter")
    # What is said of it stays for four seconds.
    terminal.listen(5.0)
    return float(len(terminal.raw) - before)


def _idle(terminal: Timed) -> float:
    before = len(terminal.raw)
    terminal.listen(MINUTE)
    return float(len(terminal.raw) - before)
