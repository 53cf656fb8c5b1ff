"""Both rate: the manager unseen, the employee aloud; then both stand there with what lies between them."""

import msgspec
import pytest

from tests.screens.conftest import Sit
from tui.domain.meeting.meeting import Meeting, Step
from tui.widgets.drawing.pixels import Pixels, width_of
from tui.widgets.meeting.scale.both_figures import BothFigures

BOTH = Step(
    id="s1",
    kind="statements",
    deck="check.growth",
    questions=("check.growth.strengths", "check.growth.way-ahead"),
    both=True,
)
SIZES = [(40, 20), (60, 18), (80, 24), (100, 30)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("first", ["2", "6", "0"])
async def test_the_first_value_leaves_no_mark(meet: Sit, size: tuple[int, int], first: str) -> None:
    async with meet(BOTH, "free", size=size) as talk:
        await talk.press("3")
        of_three = talk.text()
        await talk.press("delete", first)
        assert talk.text() == of_three, "whichever it was"
        assert not talk.meeting.answers
        assert '"value"' not in talk.file("live/*.shared.json"), "nor in the file that is shared"


async def test_then_both_are_seen_with_the_gap(meet: Sit) -> None:
    async with meet(BOTH, "free", size=(100, 36)) as talk:
        assert "both rate how it is for Robin" in talk.text()
        await talk.press("6")
        assert "has chosen" in talk.text() and "what Robin said" in talk.text()
        await talk.press("space")
        assert talk.meeting.current_step is not None and talk.meeting.current_step.at == 0
        assert "First what Robin said: 1–7" in talk.text()
        await talk.press("3")
        assert "3 apart. What does each of you see?" in talk.text()
        assert {(a.side, a.value) for a in talk.meeting.answers} == {("manager", 6), ("employee", 3)}
        await talk.press("space")
        step = talk.meeting.step("s1")
        assert step is not None and step.at == 1


async def test_they_are_undone_one_after_the_other(meet: Sit) -> None:
    async with meet(BOTH, size=(100, 30)) as talk:
        await talk.press("6", "6")
        assert "The same. What lies behind it?" in talk.text()
        await talk.press("ctrl+z")
        assert "has chosen" in talk.text() and not talk.meeting.answers
        await talk.press("ctrl+z")
        assert "chooses unseen" in talk.text() and not talk.meeting.aside.secrets


async def test_arrows_show_nothing_and_a_page_may_be_passed(meet: Sit) -> None:
    async with meet(BOTH, size=(100, 30)) as talk:
        before = talk.text()
        await talk.press("right", "left")
        assert talk.text() == before
        await talk.press("space")
        step = talk.meeting.step("s1")
        assert step is not None and step.at == 1


async def test_in_a_meeting_of_several_nobody_rates_unseen(meet: Sit) -> None:
    def with_another(meeting: Meeting) -> Meeting:
        return msgspec.structs.replace(meeting, participants=("annaak",))

    async with meet(BOTH, size=(100, 30), prepared=with_another) as talk:
        await talk.press("5")
        assert [(a.side, a.value) for a in talk.meeting.answers] == [("employee", 5)]


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=str)
async def test_beside_what_is_private_both_boxes_are_whole(meet: Sit, size: tuple[int, int]) -> None:
    """The stage is narrower there than the window lets one think."""
    async with meet(BOTH, "free", size=size) as talk:
        await talk.press("f9")
        halves = talk.app.screen.query_one(BothFigures).query(Pixels)
        for half in halves:
            drawing = half._fitting(half.size.width)
            assert width_of(drawing) <= half.size.width
        assert "thinks of a number" in talk.text() and "chooses unseen" in talk.text()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_same_number_is_seen_as_that_of_both(meet: Sit, size: tuple[int, int]) -> None:
    async with meet(BOTH, "free", size=size) as talk:
        await talk.press("5", "5")
        if size[0] >= 60:
            assert "█5█○█5█" in talk.text(), "both knobs stand at the stop"
        if size[1] < 28:
            assert "Robin  5" in talk.text() and "your manager  5" in talk.text()


async def test_it_is_told_whose_week_both_rate(meet: Sit) -> None:
    async with meet(BOTH, "free", size=(100, 30)) as talk:
        await talk.press("5", "4")
        assert "both rate how it is for Robin" in talk.text(), "also once both are seen"
