"""The stage uses the room of its window: rows stand apart, and nothing is lost in a corner."""

import msgspec
import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Meeting


def with_others(meeting: Meeting) -> Meeting:
    return msgspec.structs.replace(meeting, participants=("annaak", "bosoren", "cleomar"))


def rows_of(talk: Sitting, *texts: str) -> list[int]:
    """Where the rows with these texts stand."""
    shown = talk.text().splitlines()
    return [next(y for y, line in enumerate(shown) if f" {text}" in line) for text in texts]


@pytest.mark.parametrize(("size", "apart"), [((80, 24), 1), ((100, 30), 2), ((160, 45), 3)])
@pytest.mark.parametrize("kind", ["who-does-what", "round", "sounding-board"])
async def test_people_stand_the_further_apart_the_more_room_there_is(
    meet: Sit, kind: str, size: tuple[int, int], apart: int
) -> None:
    async with meet(kind, size=size, prepared=with_others) as talk:
        first, second, third = rows_of(talk, "○ Robin", "○ Anna", "○ Bo")
        assert second - first == third - second == apart


async def test_what_is_written_into_a_row_that_stands_apart_moves_no_other_to_and_fro(meet: Sit) -> None:
    async with meet("goals", size=(100, 30)) as talk:
        for number in range(9):
            await talk.type("i")
            await talk.type(f"Goal {number}", "enter")
        assert rows_of(talk, "○ Goal 8")[0] - rows_of(talk, "○ Goal 7")[0] == 1, "else some had no room"
        for _goal in range(7):
            await talk.press("ctrl+z")
        first, second = rows_of(talk, "○ Goal 0", "○ Goal 1")
        assert second - first == 1


@pytest.mark.parametrize("kind", ["decision", "goals", "agree", "ideas"])
@pytest.mark.parametrize("size", [(60, 18), (100, 30), (160, 45)], ids=str)
async def test_that_there_is_nothing_yet_is_said_below_the_middle_of_the_card(
    meet: Sit, kind: str, size: tuple[int, int]
) -> None:
    async with meet(kind, person="cleomar", size=size) as talk:
        line = next(one for one in talk.text().splitlines() if one.rstrip().endswith(" yet."))
        left, right = len(line) - len(line.lstrip()), size[0] - len(line.rstrip())
        assert abs(left - right) <= 2
