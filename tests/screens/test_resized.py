"""A window of another size is laid out as if it had had that size from the beginning."""

import asyncio
import re
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from itertools import pairwise
from pathlib import Path

import pytest

from tests.faults.extent import FULL
from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, sit_at
from tui.domain.meeting.meeting import Kind
from tui.steps.kinds.preview import PreviewView

Opened = Callable[[tuple[int, int]], AbstractAsyncContextManager[Sitting]]
"""Sits in a window of a size."""

SIZES = [
    (60, 18),
    (100, 30),
    (40, 20),
    (160, 45),
    *(((80, 24), (58, 22), (120, 36)) if FULL else ()),
    (60, 18),
]
"""One after the other, so that each comes behind a smaller and a larger one."""

DRAWN: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "both weathers": ("weather", ("5", "space", "7")),
    "tiles of weather": ("weather", ("2",)),
    "the forecast": ("preview", ("3",)),
    "a word in large letters": ("guess-week", ("1", "space", "1")),
    "a scale": ("cards", ("7",)),
}


async def stays_as_fresh(opened: Opened, keys: tuple[str, ...]) -> None:
    """Hold what is drawn after each change of the size against what is drawn where that was the size at first."""
    fresh = {}
    for size in set(SIZES):
        async with opened(size) as sitting:
            await sitting.press(*keys)
            fresh[size] = sitting.text()
    async with opened(SIZES[0]) as sitting:
        await sitting.press(*keys)
        for before, size in pairwise(SIZES):
            await sitting.resize(*size)
            assert drawn_in(sitting.text()) == drawn_in(fresh[size]), (before, size)


def drawn_in(text: str) -> Counter[str]:
    """Give what is drawn, wherever: the column on the stage keeps the height at which it began to stand."""
    return Counter(part for row in text.splitlines() for part in re.split(r"\s{3,}", row.strip()) if part)


@pytest.mark.parametrize("keys", [("down",), ("down", "p", "4")], ids=["home", "preparation"])
async def test_the_card_of_a_person_is_drawn_for_the_size_there_is(demo: Path, keys: tuple[str, ...]) -> None:
    await stays_as_fresh(lambda size: sit_at(demo, size=size), keys)


@pytest.mark.parametrize("what", DRAWN)
async def test_what_is_drawn_on_the_stage_is_drawn_for_the_size_there_is(meet: Sit, what: str) -> None:
    kind, keys = DRAWN[what]
    await stays_as_fresh(lambda size: meet(kind, size=size), keys)


@pytest.mark.parametrize("size", [(100, 30), (160, 45)])
async def test_a_screen_below_is_laid_out_when_it_is_seen_again(
    meet: Sit, folder: Path, size: tuple[int, int]
) -> None:
    async with meet("weather", size=(60, 18)) as talk:
        await talk.press("5")
        await talk.resize(*size)
        await talk.press("escape", "escape")
        assert talk.screen == "HomeScreen"
        await talk.hush()
        below = talk.text()
    async with sit_at(folder, size=size) as home:
        assert below == home.text()


@pytest.mark.parametrize(
    "size", [(60, 31), (59, 40), (100, 30), (80, 24), (60, 18), (40, 20), (200, 60)], ids=str
)
async def test_the_forecast_is_drawn_and_none_of_it_is_out_of_sight(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("weather", "preview", size=size) as talk:
        await talk.press("4", "space", "space", "1")
        (view,) = talk.app.screen.query(PreviewView)
        assert "7" in talk.text() and "Rainbow" in talk.text()
        assert view.virtual_size.height <= view.size.height


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (20, 5)])
async def test_a_window_as_small_as_can_be_comes_to_rest(sit: Sit, size: tuple[int, int]) -> None:
    """Nothing is laid out over and over behind what says that it is small."""
    async with sit() as home:
        await home.press("N")
        async with asyncio.timeout(20):
            await home.resize(*size)
        await home.resize(100, 30)
        assert home.screen == "PersonForm"
