"""Every look, few colours and none; and what a meeting shows that is paused, over its time, or half guessed."""

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.screens.sitting import Clock
from tests.snapshots.conftest import Open
from tests.snapshots.test_screens import WAYS, go
from tui.widgets.looks.low_colour_themes import looks

SEEN = ("home", "dialogue-private", "action", "prep-plan")


@pytest.mark.parametrize("look", ["day", "stage"])
@pytest.mark.parametrize("name", SEEN)
def test_look(name: str, look: str, open_app: Open, snap_compare: Any) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        pilot.app.theme = look
        await go(pilot, WAYS[name])

    assert snap_compare(open_app(), terminal_size=(80, 24), run_before=walk)


@pytest.mark.parametrize("colours", ["256", "standard"])
@pytest.mark.parametrize("look", ["night", "day"])
@pytest.mark.parametrize("name", ["home", "action"])
def test_with_few_colours(name: str, look: str, colours: str, open_app: Open, snap_compare: Any) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        pilot.app.theme = look
        await go(pilot, WAYS[name])

    assert snap_compare(open_app(themes=looks(colours)), terminal_size=(80, 24), run_before=walk)


@pytest.mark.parametrize("name", [*SEEN, "review-settled"])
def test_without_colour(
    name: str, open_app: Open, snap_compare: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, WAYS[name])

    assert snap_compare(open_app(), terminal_size=(80, 24), run_before=walk)


@pytest.mark.parametrize("size", [(80, 24), (60, 18)], ids=["80x24", "60x18"])
@pytest.mark.parametrize("what", ["over", "paused", "one-picked", "copy"])
def test_meeting(what: str, size: tuple[int, int], open_app: Open, snap_compare: Any) -> None:
    kind = "guess-week" if what == "one-picked" else "weather"
    keys = {"paused": ("full_stop",), "one-picked": ("1",), "copy": ("3", "f", "y")}.get(what, ())

    clock = Clock()

    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, keys)
        if what == "over":
            clock.advance(37)
            for widget in pilot.app.screen.query("StageHead, PlanBar, TalkLine"):
                widget.refresh()
            await pilot.pause()

    app = open_app(kind=kind, clock=clock)
    assert snap_compare(app, terminal_size=size, run_before=walk)
