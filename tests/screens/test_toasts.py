"""A toast lies over the mantel, the bar below the head, and over nothing else: what was just set is seen while it is
told, and so are the keys at the foot, which somebody new to it needs most at that moment.

On the stage there is none: it has a row of its own.
"""

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting

SIZES = [(40, 20), (60, 18), (100, 30)]


async def covers_the_mantel_alone(sitting: Sitting, *shown: str) -> None:
    said, under = sitting.text().split("\n"), sitting.told()
    assert under, "there is one"
    await sitting.hush()
    seen = sitting.text().split("\n")
    lines = -(-max(len(line) + 4 for line in under) // sitting.app.size.width)
    assert lines <= 2
    # A longer one takes the line of the head too, which is back in a moment.
    assert said[2:] == seen[2:]
    assert said[: 2 - lines] == seen[: 2 - lines]
    for text in shown:
        assert text in "\n".join(said[2:])


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_at_home(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as home:
        await home.press("down", "delete", "y")
        await covers_the_mantel_alone(home)
        await home.press("ctrl+z")
        await covers_the_mantel_alone(home, "Robin Ek")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_in_the_preparation(prepare: Sit, size: tuple[int, int]) -> None:
    async with prepare("weather", "free", size=size) as prep:
        await prep.press("e", "ctrl+u")
        await prep.type("the rota", "enter", "ctrl+z", "ctrl+y")
        await covers_the_mantel_alone(prep, "the rota")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_in_the_follow_up(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("weather", "agree", size=size) as talk:
        await talk.press("n")
        await talk.type("! Book the room", "enter", "escape", "f", "f6", "d", "ctrl+z", "ctrl+y")
        await covers_the_mantel_alone(talk, "● ")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_in_a_form(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as home:
        await home.press("N")
        await home.type("Kim Holm", "escape")
        await covers_the_mantel_alone(home, "Kim Holm")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_on_the_stage(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("weather", "agree", size=size) as talk:
        await talk.press("3", "ctrl+z", "ctrl+y")
        said = talk.text().splitlines()
        assert talk.told() == ["Done again: an answer"] and not talk.app._notifications
        await talk.hush()
        seen = talk.text().splitlines()
        # In the row under the bar; in a low window over the line one writes in, in a hand over the keys.
        row = 12 if size[0] < 60 else 15 if size[1] < 24 else 2
        assert "Done again: an answer" in said[row]
        assert said[row + 1 :] == seen[row + 1 :] and said[:row] == seen[:row]
