"""Answers where much is stored, beside the same way where little is: 500 people, thousands of lines, ten years."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.crowd import YEARS, crowded_state, write_crowd, write_decks
from benchmarks.figures import Comparison
from benchmarks.timing import App, Timed
from tests.endtoend.machine import installed

MOST = 4.0
"""How much longer than in a team of six the slowest answer may take."""
_FEW = 6
STARTS = 3
_BREATH = 0.04
"""Seconds without a byte after which a frame is over; the next one is drawn at most 1/60 s later."""
_REST = 0.5
_HOME = App(installed(), ready="Person 0000", key="", answer="")
_WAY = {
    "home and review": ("down", "end", "home", "l", "down", "end", "esc"),
    "preparation": ("p", "2", "3", "c", "down", "q", "e", "down"),
    "follow-up": ("m", "end", "f6", "end", "f7", "f8", "f5"),
    "closing": ("m", "c", "enter", "down"),
    "dialogue": ("m", "b", "o", "esc", "space", "space", "n", "x"),
}
"""What is pressed on each part of the way, from home."""


def crowded(folder: Path, env: Mapping[str, str]) -> list[Comparison]:
    """The slowest answer of each part of the way, in each of a few starts, with much stored and with little in turn."""
    write_decks(folder / "crowd")
    write_decks(folder / "few", _FEW)
    sides = {
        "crowd": (crowded_state(), YEARS),
        "few": (crowded_state(people=_FEW, each=_FEW, long=_FEW * 10), 1),
    }
    slowest: dict[str, dict[str, list[float]]] = {side: {part: [] for part in _WAY} for side in sides}
    for part, keys in _WAY.items():
        for start in range(STARTS):
            for side, (state, years) in sides.items():
                # What one start has changed must not be before the next.
                data = folder / side / f"{part}-{start}"
                write_crowd(data, state, years=years)
                own = {**env, "FIRESIDE_DATA": str(data), "FIRESIDE_CONFIG": str(folder / side)}
                with _HOME.open(own) as terminal:
                    terminal.wait_for(_HOME.ready)
                    slowest[side][part].append(max(_answers(terminal, keys)))
    return [
        Comparison(
            f"slowest answer in a crowd: {part}", "ms", took, slowest["few"][part], "a team of six", MOST
        )
        for part, took in slowest["crowd"].items()
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
