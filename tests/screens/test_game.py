"""Guess my week, on the screen and on the disk."""

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Step

GAME = Step(id="game01", kind="guess-week", deck="guess.pace")
MARKS = ("●", "Spot on", "Not this time")


def shared(talk: Sitting) -> str:
    return talk.file("live/*.shared.json") + talk.file("team.json")


def is_secret(talk: Sitting) -> bool:
    """Whether neither the screen nor the shared file tells a pick."""
    files = shared(talk)
    return not any(mark in talk.text() for mark in MARKS) and "chaotic" not in files and "slump" not in files


async def test_picks_are_secret_until_they_are_turned(meet: Sit) -> None:
    async with meet(GAME) as talk:
        assert "Four fires" in talk.text()
        before = talk.line("Four fires")
        await talk.press("2")
        assert "your manager has picked" in talk.text()
        assert talk.line("Four fires") == before
        assert is_secret(talk)
        await talk.press("3")
        assert "Robin has picked" in talk.text()
        assert is_secret(talk)
        assert "chaotic" in talk.file("live/*.private.json")
        await talk.press("r")
        assert "Not this time." in talk.text()
        assert "●" in talk.text()
        assert "●" in talk.text()
        assert "chaotic" in shared(talk)
        assert "chaotic" not in talk.file("live/*.private.json")


async def test_a_hit_is_told_and_the_score_so_far(meet: Sit) -> None:
    async with meet(GAME, size=(110, 30)) as talk:
        assert "your manager 1 of 1" in talk.text()
        await talk.press("1", "1", "enter")
        assert "Spot on!" in talk.text()


async def test_nothing_is_turned_before_both_have_picked(meet: Sit) -> None:
    async with meet(GAME) as talk:
        await talk.press("r", "2", "r", "enter")
        assert is_secret(talk)
        assert talk.meeting.answers == ()


async def test_the_foot_says_how_to_turn_them_once_both_have_picked(meet: Sit) -> None:
    """Else space goes on, and nobody has seen them."""
    async with meet(GAME, way="chat") as talk:
        await talk.press("2")
        assert "reveal" not in talk.text()
        await talk.press("3")
        assert "r reveal" in talk.text().splitlines()[-1]
        await talk.press("r")
        assert "reveal" not in talk.text()


async def test_then_the_roles_swap(meet: Sit) -> None:
    async with meet(GAME) as talk:
        await talk.press("2", "2", "r", "space")
        assert "Your manager’s week" in talk.text()
        assert not any(mark in talk.text() for mark in MARKS)
        await talk.press("1", "3", "r")
        assert "Not this time." in talk.text()
        await talk.press("backspace")
        assert "Spot on!" in talk.text()


async def test_a_pick_is_taken_back_and_turned_ones_too(meet: Sit) -> None:
    async with meet(GAME) as talk:
        await talk.press("2", "ctrl+z", "3", "delete")
        assert talk.meeting.aside.secrets == {}
        await talk.press("2", "2", "r", "1", "delete")
        assert talk.meeting.answers == ()
        assert is_secret(talk)
        await talk.press("ctrl+z")
        assert "Spot on!" in talk.text()


async def test_other_descriptions_can_be_drawn(meet: Sit) -> None:
    async with meet(GAME) as talk:
        await talk.press("2", "d")
        assert "Four fires" not in talk.text()
        assert "An octopus" in talk.text()
        assert talk.meeting.aside.secrets == {}, "a pick of other descriptions means nothing here"
        await talk.press("1", "1", "r", "d")
        assert "An octopus" in talk.text(), "what is turned stays"


async def test_a_secret_survives_going_home_and_stays_one(meet: Sit) -> None:
    async with meet(GAME) as talk:
        await talk.press("2", "escape", "home", "m")
        assert "your manager has picked" in talk.text()
        assert is_secret(talk)
