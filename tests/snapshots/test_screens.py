"""Every screen, in the three sizes one works in."""

from typing import Any

import pytest
from textual.pilot import Pilot

from tests.screens.sitting import Clock, Sitting
from tests.snapshots.conftest import Open

SIZES = [(60, 18), (80, 24), (120, 36)]

# Keys from home to the screen; a text in quotes is typed.
WAYS: dict[str, tuple[str, ...]] = {
    "home": (),
    "home-next": ("down", "down"),
    "home-find": ("slash", "'mik"),
    "home-unguarded": ("down", "f9"),
    "add-point": ("i", "'@the rota"),
    "review": ("l",),
    "review-settled": ("l", "d", "down", "t"),
    "trends": ("home", "down", "f9", "t"),
    "move": ("l", "u"),
    "person-new": ("N", "'Karin Ek"),
    "person-edit": ("e",),
    "remove": ("delete",),
    "help": ("question_mark",),
    "settings": ("comma",),
    "curtain": ("f12",),
    "prep-plan": ("p",),
    "prep-theirs": ("p", "2"),
    "prep-mine": ("p", "3"),
    "prep-last": ("p", "4"),
    "prep-private": ("p", "f9", "5"),
    "templates": ("p", "T"),
    "steps": ("p", "i"),
    "browser": ("p", "c", "'work", "down", "enter"),
    "questions": ("p", "c"),
    "questions-private": ("down", "f9", "c", "down", "asterisk", "down", "ctrl+n"),
    "narrow": ("c", "tab", "'competence"),
    "coached": ("m", "f9"),
    "why": ("m", "f9", "h"),
    "guide": ("down", "G"),
    "dialogue": ("m",),
    "dialogue-captured": ("m", "n", "'Calmer now", "enter", "'!Send it @them >fri"),
    "dialogue-private": ("m", "n", "'#tired"),
    "plan": ("m", "o"),
    "action": ("m", "a", "'Send the plan", "enter", "right", "enter", "'in 2 weeks"),
    "follow-up-sort": ("m", "n", "'Calmer now", "enter", "escape", "f"),
    "follow-up-actions": ("m", "f"),
    "follow-up-minutes": ("m", "3", "f", "space"),
    "follow-up-rating": ("m", "f", "space", "space", "6"),
    "follow-up-next": ("m", "f", "space", "space", "space", "space", "space", "space"),
}


async def go(pilot: Pilot[Any], keys: tuple[str, ...], folder: Any = None) -> None:
    sitting = Sitting(pilot.app, pilot, Clock(), folder)  # type: ignore[arg-type]
    await sitting.settle()
    for key in keys:
        await (sitting.type(key[1:]) if key.startswith("'") else sitting.press(key))
    # Whether a write has come back by now is chance; what is drawn once it has is not.
    sitting.saved()
    await sitting.settle()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", WAYS)
def test_screen(name: str, size: tuple[int, int], open_app: Open, snap_compare: Any) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, WAYS[name])

    assert snap_compare(open_app(), terminal_size=size, run_before=walk)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nobody_yet(size: tuple[int, int], open_app: Open, snap_compare: Any) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, ())

    assert snap_compare(open_app(empty=True), terminal_size=size, run_before=walk)


@pytest.mark.parametrize("language", ["sv", "da"])
@pytest.mark.parametrize(
    "name",
    [
        "home", "prep-plan", "review", "follow-up-next", "action", "help",
        "settings", "questions-private", "narrow", "coached", "guide",
    ],
)  # fmt: skip
def test_screen_in_other_languages(name: str, language: str, open_app: Open, snap_compare: Any) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, WAYS[name])

    assert snap_compare(open_app(language=language), terminal_size=(80, 24), run_before=walk)


@pytest.mark.parametrize("name", ["questions-private", "narrow", "coached", "why", "guide"])
def test_screen_on_a_phone(name: str, open_app: Open, snap_compare: Any) -> None:
    async def walk(pilot: Pilot[Any]) -> None:
        await go(pilot, WAYS[name])

    assert snap_compare(open_app(), terminal_size=(40, 20), run_before=walk)
