"""A meeting that is prepared and then held in another way: its plan goes with it, or it says that it stays."""

from __future__ import annotations

from tests.screens.conftest import Sit
from tui.app.start.start import Start
from tui.screens.messages import GoPrepare

STAYS = "The plan is the one that was prepared"


async def prepared(sit: Sit, *keys: str) -> None:
    async with sit(size=(120, 36)) as home:
        home.app.post_message(GoPrepare("robinek"))
        await home.settle()
        await home.press(*keys)


async def test_the_plan_of_a_chat_is_made_for_it(sit: Sit) -> None:
    await prepared(sit)
    async with sit(size=(120, 36), start=Start(person="robinek", way="chat")) as talk:
        assert (talk.meeting.template, talk.meeting.way) == ("chat-1-1", "chat")
        assert STAYS not in talk.told()


async def test_one_that_was_worked_on_stays_and_says_so(sit: Sit) -> None:
    await prepared(sit, "1", "plus")
    async with sit(size=(120, 36), start=Start(person="robinek", way="walk")) as talk:
        assert (talk.meeting.template, talk.meeting.way) == ("weekly-1-1", "walk")
        assert STAYS in talk.told()


async def test_in_the_preparation_it_changes_before_ones_eyes_and_can_be_taken_back(sit: Sit) -> None:
    async with sit(size=(120, 36)) as home:
        home.app.post_message(GoPrepare("robinek"))
        await home.settle()
        await home.press("w", "down", "down", "enter")
        assert (home.meeting.template, home.meeting.way) == ("walking-1-1", "walk")
        await home.press("ctrl+z")
        assert (home.meeting.template, home.meeting.way) == ("weekly-1-1", "video")
        await home.press("plus", "w", "down", "down", "enter")
        assert (home.meeting.template, home.meeting.way) == ("weekly-1-1", "walk")
        assert home.line("T has a plan for this way of meeting")
