"""A page with nothing on it yet is no bare line in a corner."""

import pytest

from tests.screens.conftest import Sit
from tui.widgets.drawing.pixels import Pixels


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (100, 30), (160, 45)], ids=str)
@pytest.mark.parametrize(
    ("keys", "said"), [(("M",), "No groups yet"), (("f9", "L"), "Nothing yet"), (("f9", "I"), "No ideas yet")]
)
async def test_that_there_is_nothing_is_said_in_the_middle_by_the_fire(
    sit: Sit, keys: tuple[str, ...], said: str, size: tuple[int, int]
) -> None:
    async with sit(size=size) as home:
        await home.press(*keys)
        lines = home.text().splitlines()
        at = next(y for y, line in enumerate(lines) if said in line)
        left, right = len(lines[at]) - len(lines[at].lstrip()), size[0] - len(lines[at].rstrip())
        assert abs(left - right) <= 1 and size[1] // 3 < at < size[1] - 2
        (art,) = home.app.screen.query(Pixels)
        assert 0 < art.region.y < art.region.bottom < at


async def test_the_first_one_that_comes_stands_at_the_top(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        await home.press("f9", "L", "i")
        await home.type("Ran the standup well", "enter")
        assert home.text().splitlines().index(home.line("Ran the standup well")) < 8
        assert not home.app.screen.query_one(Pixels).display
