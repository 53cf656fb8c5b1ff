"""What the stage writes: on a key, on each tick of its clock, at rest, and for its first picture, at 100x30."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from benchmarks.figures import Comparison
from benchmarks.timing import App, Timed
from tests.endtoend.machine import installed
from tests.screens.team import held
from tui.domain.meeting.meeting import Step
from tui.domain.meeting.planning.plan import begin
from tui.domain.people.person import Way
from tui.domain.workspace.state import with_meeting
from tui.storage.repository.store import Store

REST = 0.25
"""Seconds without a byte after which a picture stands."""

KEYS = 12
TICKS = 12.0
"""Seconds in which the clock is watched."""

FIRST_PAINT, SLIDER_KEY, TICK, LONGEST_TICK, REPAINTS = 60_000.0, 4_000.0, 1_000.0, 1_500.0, 1.0
"""What is allowed: bytes of the first picture, of a key, of a tick in the middle and at most, and frames a second."""


def stage(data: Path, env: Mapping[str, str]) -> list[Comparison]:
    """Measure a meeting with one scale, begun just now, against what is allowed."""
    question = "check.growth.fast-progress"
    step = Step(id="s1", kind="statements", minutes=30, deck="check.growth", questions=(question,))
    person = put_meeting(data, step)
    app = App([*installed(), "meet", person], ready="min left", key="right", answer="")
    with app.open(dict(env)) as terminal:
        terminal.wait_for(app.ready)
        terminal.quiet(REST)
        first = [float(len(terminal.raw))]
        keys = [_bytes_of(terminal, key) for key in ("right", "left") * (KEYS // 2)]
        ticks = _ticks(terminal)
    limit = "allowed"
    return [
        Comparison("the stage: first picture", "B", first, [FIRST_PAINT], limit, 1.0),
        Comparison("the stage: a key on the slider", "B", keys, [SLIDER_KEY], limit, 1.0),
        Comparison("the stage: a tick of the clock", "B", ticks, [TICK], limit, 1.0),
        Comparison("the stage: the longest tick", "B", [max(ticks)], [LONGEST_TICK], limit, 1.0),
        Comparison("the stage at rest: pictures a second", "", [len(ticks) / TICKS], [REPAINTS], limit, 1.1),
    ]


def put_meeting(data: Path, step: Step, *, way: Way = "video") -> str:
    """Keep a meeting of one step under way with somebody whose stage speaks English, and give the name."""
    with Store.open(data) as store:
        before = store.load()
        person = next(one for one in before.team.people if one.language == "en")
        now = datetime.now(UTC)
        meeting = msgspec.structs.replace(held(step, person=person.id, way=way), created=now, touched=now)
        store.save(before, with_meeting(before, begin(meeting, now)))
        return person.name


def _bytes_of(terminal: Timed, key: str) -> float:
    """Press a key in the middle between two ticks, and give how many bytes answer it."""
    terminal.quiet(REST)
    _after_tick(terminal)
    before = len(terminal.raw)
    terminal.hit(key)
    terminal.quiet(REST)
    return float(len(terminal.raw) - before)


def _after_tick(terminal: Timed) -> None:
    """Wait for a tick to be over: what comes next within a part of a second is of something else."""
    before, end = len(terminal.raw), time.monotonic() + 1.5
    while len(terminal.raw) == before and time.monotonic() < end:
        terminal.listen(0.05)
    terminal.listen(0.1)


def _ticks(terminal: Timed) -> list[float]:
    """Give the bytes of each burst while nobody does anything."""
    _after_tick(terminal)
    found, end = list[float](), time.monotonic() + TICKS
    while time.monotonic() < end:
        before = len(terminal.raw)
        terminal.listen(0.1)
        came = len(terminal.raw) - before
        if came:
            terminal.listen(0.1)
            found.append(float(len(terminal.raw) - before))
    return found
