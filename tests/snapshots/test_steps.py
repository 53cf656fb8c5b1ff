"""Every kind of step, on the sizes that a stage has; each in English and in one of the other two languages."""

from itertools import cycle
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.snapshots.conftest import SEVERAL, Open
from tests.snapshots.test_screens import go
from tui.domain.meeting.meeting import Kind
from tui.domain.meeting.step_kinds import STEP_KINDS

KINDS = tuple(STEP_KINDS)

# What shows most of a step; the rest is shown as it begins.
KEYS: dict[str, tuple[str, ...]] = {
    "weather": ("3",),
    "guess-week": ("1", "space", "2"),
    "cards": ("7",),
    "statements": ("5",),
    "evaluate": ("6",),
    "goals": ("i", "'Land the plan", "enter"),
    "sum-up": ("enter", "'The rota is calmer", "enter", "enter", "d"),
    "their-points": ("d",),
    "last-actions": ("d", "down", "x", "enter"),
    "ideas": ("i", "'One board for both teams", "enter", "enter", "'We try it in May", "enter"),
    "round": ("2", "x", "d"),
    "who-does-what": ("enter", "'Test the rota >fri", "enter", "end", "enter", "'Order cake", "enter"),
    "sounding-board": ("enter", "'The night rota @priya", "enter", "down", "enter", "'The budget", "enter"),
}
ZOOMED = ("weather", "guess-week", "last-actions", "cards", "statements", "sum-up", *SEVERAL)


def snap(kind: Kind, language: str, size: tuple[int, int], open_app: Open, compare: Any, **more: Any) -> bool:
    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, KEYS.get(kind, ()))

    app = open_app(language=language, kind=kind, **more)
    return bool(compare(app, terminal_size=size, run_before=walk))


BOTH = [
    (kind, language)
    for kind, other in zip(KINDS, cycle(("sv", "da")), strict=False)
    for language in ("en", other)
]
"""Each kind in English and in one of the other two languages."""


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_step(kind: Kind, language: str, open_app: Open, snap_compare: Any) -> None:
    assert snap(kind, language, (80, 24), open_app, snap_compare)


@pytest.mark.parametrize(("kind", "language"), list(zip(ZOOMED, cycle(("en", "sv", "da")), strict=False)))
def test_step_zoomed_in(kind: Kind, language: str, open_app: Open, snap_compare: Any) -> None:
    assert snap(kind, language, (60, 18), open_app, snap_compare)


@pytest.mark.parametrize("kind", KINDS)
def test_step_on_a_phone(kind: Kind, open_app: Open, snap_compare: Any) -> None:
    assert snap(kind, "en", (40, 20), open_app, snap_compare, way="room")
