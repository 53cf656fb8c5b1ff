"""What is asked before a meeting is begun: whether, while another one is under way; by which plan, the first time."""

import pytest

from tests.screens.conftest import Sit
from tui.app.start.start import Start


async def test_it_is_asked_whether_another_one_is_meant(meet: Sit) -> None:
    async with meet("free", size=(80, 24)) as talk:
        await talk.press("escape", "escape")
        assert talk.screen == "HomeScreen"
        await talk.press("f9", "end", "m")
        assert talk.screen == "SecondMeetingDialog"
        assert "The meeting with Robin is under way" in talk.text()
        await talk.press("escape")
        assert talk.screen == "HomeScreen" and set(talk.state.meetings) == {"robinek"}
        await talk.press("m", "enter")
        assert talk.screen == "DialogueScreen" and "Robin" in talk.text()
        await talk.press("escape", "escape", "f9", "end", "m", "y")
        assert talk.screen == "DialogueScreen" and len(talk.state.meetings) == 2


async def test_while_others_watch_nobody_is_named(meet: Sit) -> None:
    async with meet("free", size=(80, 24)) as talk:
        await talk.press("escape", "escape", "home", "m")
        assert talk.screen == "SecondMeetingDialog"
        assert "A meeting is under way" in talk.text()
        assert "with Robin" not in talk.text()
        await talk.press("f9")
        assert "with Robin" in talk.text()
        await talk.press("f9")
        assert "with Robin" not in talk.text()


async def test_the_one_under_way_is_gone_on_with_at_once(meet: Sit) -> None:
    async with meet("free", size=(80, 24)) as talk:
        await talk.press("escape", "escape", "m")
        assert talk.screen == "DialogueScreen"


async def test_one_leads_back_to_the_follow_up_too(meet: Sit) -> None:
    async with meet("free", size=(80, 24)) as talk:
        await talk.press("f", "escape", "home", "m")
        assert talk.screen == "SecondMeetingDialog"
        await talk.press("enter")
        assert talk.screen == "FollowUpScreen"


async def test_the_first_time_one_chooses_the_plan(sit: Sit) -> None:
    async with sit(size=(80, 24)) as home:
        await home.press("home", "down", "down", "m")
        assert home.screen == "Pick"
        assert "First one-to-one" in home.text() and "Weekly one-to-one" in home.text()
        await home.press("escape")
        assert home.screen == "HomeScreen" and not home.state.meetings
        await home.press("m", "enter")
        assert home.screen == "DialogueScreen"
        assert (home.meeting.person, home.meeting.template) == ("cleomar", "first-1-1")


async def test_those_who_know_each_other_take_the_usual_plan(sit: Sit) -> None:
    async with sit(size=(80, 24)) as home:
        await home.press("home", "down", "down", "m", "down", "enter")
        assert home.screen == "DialogueScreen" and home.meeting.template == "weekly-1-1"


async def test_what_was_prepared_is_begun_without_a_question(sit: Sit) -> None:
    async with sit(size=(80, 24)) as home:
        await home.press("home", "down", "down", "p", "escape", "m")
        assert home.screen == "DialogueScreen" and home.meeting.template == "weekly-1-1"


async def test_from_the_shell_it_is_asked_too(sit: Sit) -> None:
    async with sit(size=(80, 24), start=Start(person="cleomar")) as home:
        assert home.screen == "Pick" and "for the first time you meet" in home.text()
        assert home.line("Which template for the meeting with Cleo?")
        await home.press("enter")
        assert home.screen == "DialogueScreen" and home.meeting.template == "first-1-1"


async def test_who_wants_neither_is_home(sit: Sit) -> None:
    async with sit(size=(80, 24), start=Start(person="cleomar")) as home:
        await home.press("escape")
        assert home.screen == "HomeScreen" and home.app.guarded and not home.state.meetings
        await home.press("home", "m")
        assert home.screen == "DialogueScreen", "nothing waits any more"


@pytest.mark.parametrize(
    "start", [Start(person="cleomar", template="weekly-1-1"), Start(person="cleomar", way="phone")], ids=str
)
async def test_what_was_asked_for_in_the_shell_is_no_question(sit: Sit, start: Start) -> None:
    async with sit(size=(80, 24), start=start) as talk:
        assert talk.screen == "DialogueScreen"
