"""What was just saved is seen for a moment; a private line leaves no trace while others may watch."""

import pytest

from tests.screens.conftest import Sit

SIZES = [(40, 20), (60, 18), (100, 30)]


@pytest.mark.parametrize("way", ["video", "walk"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_note_and_an_action(meet: Sit, size: tuple[int, int], way: str) -> None:
    async with meet("free", "agree", size=size, way=way) as talk:
        await talk.press("n")
        await talk.type("calmer now", "enter")
        # From 24 rows it stands above the line, on a walk below it; where it does not, it is told.
        walks = way == "walk" or size[0] < 60
        assert ("· calmer now" if size[1] >= 24 or walks else "● calmer now") in talk.text()
        await talk.press("n")
        await talk.type("! book the room @them >fri", "enter")
        assert ("→ book the room" if walks else "● book the room") in talk.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_action_of_the_form(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("free", "agree", size=size) as talk:
        await talk.press("a")
        await talk.type("order cake", "ctrl+s")
        assert ("→ order cake" if size[0] < 60 else "● order cake") in talk.text()


@pytest.mark.parametrize("line", ["# tired", "!# ask why tired", "#! ask why tired", "#? tired again"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_private_line_leaves_no_trace(meet: Sit, size: tuple[int, int], line: str) -> None:
    async with meet("free", "agree", size=size) as talk:
        before = talk.text()
        await talk.press("n")
        await talk.type(line, "enter")
        assert talk.text() == before
