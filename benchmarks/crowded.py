"""Answers where much is stored: 500 people, thousands of actions and captured lines, ten years of meetings."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.crowd import crowded_state, write_crowd, write_decks
from benchmarks.figures import Comparison
from benchmarks.timing import App, Timed
from tests.endtoend.machine import installed

LIMIT = 250.0
"""Milliseconds until a key is answered on the screen."""
STARTS = 3
_BREATH = 0.04
"""Seconds without a byte after which a frame is over; the next one is drawn at most 1/60 s later."""
_REST = 0.5
_HOME = App(installed(), ready="Person 0000", key="", answer="")
_WAY = {
    "home and review": ("down", "end", "home", "l", "down", "end", "esc"),
    "preparation": ("p", "2", "3", "c", "down", "q", "u", "down"),
    "follow-up": ("m", "end", "f6", "end", "f7", "f8", "f5"),
    "closing": ("m", "c", "enter", "down"),
    "dialogue": ("m", "b", "o", "esc", "space", "space", "n", "x"),
}
"""What is pressed on each part of the way, from home."""


def crowded(folder: Path, env: Mapping[str, str]) -> list[Comparison]:
    """The slowest answer of each part of the way, in each of a few starts."""
    state = crowded_state()
    write_decks(folder / "crowd")
    slowest: dict[str, list[float]] = {part: [] for part in _WAY}
    for part, keys in _WAY.items():
        for start in range(STARTS):
            # What one start has changed must not be before the next.
            data = folder / "crowd" / f"{part}-{start}"
            write_crowd(data, state)
            own = {**env, "FIRESIDE_DATA": str(data), "FIRESIDE_CONFIG": str(folder / "crowd")}
            with _HOME.open(own) as terminal:
                terminal.wait_for(_HOME.ready)
                slowest[part].append(max(_answers(terminal, keys)))
    return [
        Comparison(f"slowest answer in a crowd: {part}", "ms", took, [LIMIT] * STARTS, "the limit", 1.0)
        for part, took in slowest.items()
    ]


def _answers(terminal: Timed, keys: Sequence[str]) -> list[float]:
    """Press the keys one by one, rested, and give the milliseconds until the frame that answers each is whole."""
    took = []
    for key in keys:
        terminal.quiet(_REST)
        before = len(terminal.raw)
        at = terminal.hit(key)
        while len(terminal.raw) == before and time.monotonic() - at < 2 * _REST:
            terminal.listen(0.005)
        terminal.quiet(_BREATH)
        if len(terminal.raw) > before:
            took.append((terminal.drawn_at - at) * 1000)
    return took
