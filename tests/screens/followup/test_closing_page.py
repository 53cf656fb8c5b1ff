"""The closing page: what both agreed and when they meet again, and nobody else on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.home.test_watched_home import RECORDS
from tests.screens.sitting import Sitting, sit_at
from tests.screens.team import SECRET
from tui.domain.people.person import Way

SIZES = [(40, 20), (60, 18), (100, 30), (120, 36)]
OTHERS = ("Anna", "Bo ", "Cleo")


async def agree(talk: Sitting, *lines: str) -> None:
    for line in lines:
        await talk.press("n")
        await talk.type(line, "enter")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("way", ["video", "walk"])
async def test_it_thanks_and_tells_what_was_agreed(meet: Sit, way: Way, size: tuple[int, int]) -> None:
    async with meet("free", way=way, size=size) as talk:
        await agree(talk, "! Write it down @them >fri", "! Book a room", f"! # {SECRET}", "# worn", "a note")
        await talk.press("f", *["escape"] * (way == "walk"))
        before = talk.state
        await talk.press("c")
        assert talk.screen == "ClosingScreen" and talk.state == before, "nothing is closed yet"
        text = talk.text()
        for said in (
            "Thank you, Robin",
            "Robin",
            "Write it down",
            "your manager",
            "Book a room",
            "We meet again",
        ):
            assert said in text, said
        assert "Tue 1 Dec, 09:30" in text
        assert ("Fri 27 Nov" in text) is (size[0] > 55)
        assert ("█" in text) is (size[0] >= 60), "the fire"
        for word in (SECRET, "worn", "a note", "private", "Send the plan", *OTHERS):
            assert word not in text, word
        assert "enter close" in text.splitlines()[-1]
        await talk.press("enter")
        assert talk.screen == "HomeScreen" and talk.state.meetings == {}
        assert not [word for word in RECORDS if word in talk.text()]


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=str)
async def test_what_was_agreed_stands_in_the_middle_as_all_else_does(
    meet: Sit, size: tuple[int, int]
) -> None:
    async with meet("free", size=size) as talk:
        await agree(talk, "! Write it down @them >fri", "! Book a room")
        await talk.press("f", "c")
        block = [talk.line("Write it down"), talk.line("Book a room")]
        left = min(len(line) - len(line.lstrip()) for line in block)
        right = size[0] - max(len(line) for line in block)
        assert abs(left - right) <= 1, block
        assert block[0].index("Write") == block[1].index("Book"), "and its columns hang"


async def test_it_speaks_the_language_of_whom_one_met(meet: Sit) -> None:
    async with meet("free", person="annaak") as talk:
        await talk.press("f", "c")
        assert "Tack, Anna" in talk.text() and "Vi ses igen" in talk.text() and "enter stäng" in talk.text()


async def test_esc_leads_back_and_nothing_is_closed(meet: Sit) -> None:
    async with meet("free") as talk:
        await talk.press("f", "c", "escape")
        assert talk.screen == "FollowUpScreen"
        assert talk.meeting.phase == "follow-up"
        await talk.press("f10", "d")
        await talk.paste("in 2 weeks")
        await talk.press("enter", "c")
        assert "Tue 8 Dec" in talk.text()


async def test_keys_that_come_too_early_close_it_once(meet: Sit) -> None:
    async with meet("free") as talk:
        talk.burst("f", "c", "enter", "down", "up")
        await talk.settle()
        assert talk.screen == "HomeScreen" and talk.state.meetings == {}
        assert talk.team.digest("robinek").meetings == 2


async def test_undo_on_it_takes_back_what_was_done_last(meet: Sit) -> None:
    async with meet("free") as talk:
        await agree(talk, "! Book a room")
        await talk.press("f", "c", "ctrl+z")
        assert talk.screen == "DialogueScreen", "ending the dialogue"
        await talk.press("f", "c", "enter", "ctrl+z")
        assert talk.screen == "HomeScreen" and talk.meeting.phase == "follow-up"


async def test_more_than_fits_is_counted(meet: Sit) -> None:
    async with meet("free", size=(60, 18)) as talk:
        await agree(talk, *(f"! task number {n}" for n in range(30)))
        await talk.press("f", "c")
        assert "more" in talk.line("… and") and "We meet again" in talk.text()
        await talk.resize(120, 60)
        assert "task number 29" in talk.text()


async def test_a_meeting_of_several_thanks_all_and_sets_no_date(folder: Path) -> None:
    from tui.app.start.start import Start

    async with sit_at(folder, start=Start(person="robinek", template="team-check-in")) as talk:
        await agree(talk, "! Clean the fridge @bo")
        await talk.press("f", "c")
        text = talk.text()
        assert "Thank you, all of you" in text and "Bo" in talk.line("Clean the fridge")
        assert "We meet again" not in text
        await talk.press("enter")
        assert talk.screen == "HomeScreen"


async def test_what_may_be_shared_is_copied_from_it(meet: Sit) -> None:
    async with meet("free", size=(100, 40)) as talk:
        await agree(talk, f"# {SECRET}", "! Book a room")
        await talk.press("f", "c", "y")
        assert talk.screen == "CopyDialog" and "Book a room" in talk.text() and SECRET not in talk.text()
        await talk.press("escape")
        assert talk.screen == "ClosingScreen"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_was_decided_stands_below_what_was_agreed(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("free", size=size) as talk:
        await agree(talk, "! Book a room", "= we meet on Mondays", f"=# {SECRET}")
        await talk.press("f", "c")
        text = talk.text()
        assert text.index("Book a room") < text.index("Decided") < text.index("we meet on Mondays")
        assert SECRET not in text


async def test_a_decision_is_told_in_their_language(meet: Sit) -> None:
    async with meet("free", person="annaak") as talk:
        await agree(talk, "= måndagar är lediga")
        assert talk.told() == ["● Beslutat: måndagar är lediga"]
        await talk.press("f", "c")
        assert "Beslutat  måndagar är lediga" in talk.text()


async def test_whoever_came_straight_here_sees_the_date_and_may_choose_another(meet: Sit) -> None:
    async with meet("free", size=(100, 30)) as talk:
        await talk.press("f", "c")
        assert "Tue 1 Dec, 09:30" in talk.text() and "d another date" in talk.text().splitlines()[-1]
        await talk.press("d", "ctrl+u")
        await talk.type("3 dec 10:00", "enter")
        assert talk.screen == "ClosingScreen" and "Thu 3 Dec, 10:00" in talk.text()
        await talk.press("enter")
        assert talk.screen == "HomeScreen"
        robin = talk.team.person("robinek")
        assert robin is not None and robin.agreed is not None
        assert (robin.agreed.on.day, robin.agreed.time) == (3, "10:00")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_next_date_stands_on_a_card_as_the_questions_did(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("free", size=size) as talk:
        await talk.press("f", "f10")
        card = talk.app.screen.query_one("#next-day")
        assert "Tue 1 Dec 09:30" in talk.text() and card.size.height and card.region.bottom <= size[1]
        assert "Next time" in talk.text() and "(suggested)" in talk.text()
