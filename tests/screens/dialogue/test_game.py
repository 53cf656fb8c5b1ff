"""Guess my week, on the screen and on the disk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting
from tui.domain.meeting.meeting import Step
from tui.steps.kinds.guess_week import GuessWeekView
from tui.widgets.meeting.clock.step_clock import StepClock

GAME = Step(id="game01", kind="guess-week", deck="guess.pace")
MARKS = ("●", "○ ", "gave it away", "made it look so")


@asynccontextmanager
async def at_once(meet: Sit, **how: Any) -> AsyncIterator[Sitting]:
    """Play without the waiting of the count and of the reveal."""
    async with meet(GAME, **how) as talk:
        talk.app.animation_level = "none"
        yield talk


def shared(talk: Sitting) -> str:
    return talk.file("live/*.shared.json") + talk.file("team.json")


def stage(talk: Sitting) -> str:
    """What stands below the head, in which the plan has dots."""
    return "\n".join(talk.text().splitlines()[1:])


def is_secret(talk: Sitting) -> bool:
    """Whether neither the screen nor the shared file tells a pick."""
    files = shared(talk)
    return not any(mark in stage(talk) for mark in MARKS) and "chaotic" not in files and "slump" not in files


async def test_a_pick_is_secret_until_the_other_has_said_theirs(meet: Sit) -> None:
    async with at_once(meet) as talk:
        assert "Four fires" in talk.text()
        before = talk.line("Four fires")
        await talk.press("2")
        assert "Your manager has picked" in talk.text()
        assert talk.line("Four fires") == before
        assert is_secret(talk)
        assert "chaotic" in talk.file("live/*.private.json")
        await talk.press("space")
        assert "Robin, say it aloud now" in talk.text()
        assert is_secret(talk)
        await talk.press("3")
        assert "What made it look so?" in talk.text()
        assert "● Robin’s week" in talk.text() and "○ guessed" in talk.text()
        assert "chaotic" in shared(talk)
        assert "chaotic" not in talk.file("live/*.private.json")


async def test_a_pick_is_changed_as_often_as_one_likes(meet: Sit) -> None:
    async with at_once(meet) as talk:
        await talk.press("1", "2", "3", "space", "3")
        assert "What gave it away?" in talk.text()


async def test_it_is_counted_and_nothing_jumps_over_it(meet: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.widgets.meeting.guess.guess_phases.BEAT", 1000.0)
    async with meet(GAME) as talk:
        talk.app.animation_level = "full"
        await talk.press("space")
        assert "First a secret pick: 1–3" in talk.text()
        await talk.press("2", "space")
        assert "Robin, get ready to say it" in talk.text()
        await talk.press("space", "2", "enter")
        assert "get ready" in talk.text() and is_secret(talk)
        await talk.press("escape")
        assert "Four fires" in talk.text() and is_secret(talk)
        assert talk.screen == "DialogueScreen"


async def test_on_now_space_does_nothing_and_says_why(meet: Sit) -> None:
    async with at_once(meet) as talk:
        await talk.press("2", "space", "space", "pagedown")
        assert "First what Robin said: 1–3" in talk.text()
        assert "1–3 what Robin said" in talk.text().splitlines()[-1]
        assert is_secret(talk)
        step = talk.meeting.current_step
        assert step is not None and step.at == 0
        await talk.press("escape")
        assert "Four fires" in talk.text() and is_secret(talk)


async def test_the_score_so_far_stands_in_squares(meet: Sit) -> None:
    async with at_once(meet, size=(110, 30)) as talk:
        assert "guessed right   your manager  ■" in talk.text()
        await talk.press("1", "space", "1")
        assert "your manager  ■ ■" in talk.text()


async def test_nothing_is_shown_before_there_is_a_pick(meet: Sit) -> None:
    async with at_once(meet) as talk:
        await talk.press("enter", "space")
        assert is_secret(talk)
        assert talk.meeting.answers == ()


async def test_then_the_roles_swap(meet: Sit) -> None:
    async with at_once(meet) as talk:
        await talk.press("2", "space", "2", "space")
        assert "which of these was your manager’s week" in talk.text()
        assert "round 2 of 2" in talk.text()
        assert is_secret(talk) or "chaotic" in shared(talk)
        await talk.press("1", "space", "3")
        assert "● this was the week" in talk.text() and "○ guessed" in talk.text()
        await talk.press("backspace")
        assert "What gave it away?" in talk.text()


async def test_both_picks_are_taken_back_and_brought_again(meet: Sit) -> None:
    async with at_once(meet) as talk:
        await talk.press("2", "ctrl+z", "3", "delete")
        assert talk.meeting.aside.secrets == {}
        await talk.press("2", "space", "2", "delete")
        assert talk.meeting.answers == ()
        assert is_secret(talk)
        await talk.press("ctrl+z")
        assert "What gave it away?" in talk.text()
        await talk.press("ctrl+z")
        assert is_secret(talk)


async def test_other_descriptions_can_be_drawn(meet: Sit) -> None:
    async with at_once(meet) as talk:
        await talk.press("2", "r")
        assert "Four fires" not in talk.text()
        assert "An octopus" in talk.text()
        assert talk.meeting.aside.secrets == {}, "a pick of other descriptions means nothing here"
        await talk.press("1", "space", "1", "r")
        assert "An octopus" in talk.text(), "what is shown stays"


async def test_descriptions_are_made_up_on_the_spot(meet: Sit) -> None:
    async with at_once(meet, size=(90, 60)) as talk:
        await talk.press("e")
        await talk.type("A sauna / A cold lake", "enter")
        assert "Three descriptions" in talk.text(), "two are too few"
        talk.field().value = "A sauna / A cold lake / The towel between"
        await talk.press("enter")
        assert "The towel between" in talk.text()
        await talk.press("3", "space", "1")
        assert "● Robin’s week" in talk.text()
        await talk.press("f", "f7")
        assert "A sauna" in talk.text(), "it stands in the minutes"


async def test_in_a_chat_nobody_counts(meet: Sit) -> None:
    async with meet(GAME, way="chat") as talk:
        await talk.press("2", "space")
        assert "say it aloud now" in talk.text()


async def test_a_secret_survives_going_home_and_stays_one(meet: Sit) -> None:
    async with meet(GAME) as talk:
        await talk.press("2", "escape", "escape", "m")
        assert "Your manager has picked" in talk.text()
        assert is_secret(talk)


async def test_the_card_stands_beside_the_clock_and_the_score_in_one_line(meet: Sit) -> None:
    async with at_once(meet, size=(100, 30)) as talk:
        card, clock = talk.app.screen.query_one("#ask"), talk.app.screen.query_one(StepClock)
        assert not card.region.overlaps(clock.region)
        await talk.resize(60, 18)
        assert "your manager  ■" in talk.text()


@pytest.mark.parametrize("person", ["annaak", "bosoren"])
@pytest.mark.parametrize(
    "size", [(40, 20), (60, 18), (80, 24), (100, 30), (120, 36), (160, 45)], ids="{0[0]}x{0[1]}".format
)
async def test_the_weeks_lie_still_from_the_pick_to_the_reveal(
    meet: Sit, size: tuple[int, int], person: str
) -> None:
    """What both look at is turned where it lies, whatever comes to stand at it."""
    async with at_once(meet, size=size, person=person) as talk:

        def places() -> list[object]:
            cards = [card for card in talk.app.screen.query("OptionCards > Static") if card.display]
            assert len({(card.region.y, card.region.height) for card in cards}) == 1
            rows = talk.text().splitlines()
            texts = [text.split(" – ")[0][:12] for _id, text in options_of(talk)]
            return [
                next((at, row.index(text)) for at, row in enumerate(rows) if text in row) for text in texts
            ]

        before = places()
        for key in ("2", "space", "3", "space", "1", "space", "2"):
            await talk.press(key)
            assert places() == before, key


def options_of(talk: Sitting) -> tuple[tuple[str, str], ...]:
    """The weeks on the stage, in the language of who watches."""
    (view,) = talk.app.screen.query(GuessWeekView)
    return view._options


async def test_who_guesses_stands_there_to_the_end(meet: Sit) -> None:
    async with at_once(meet, size=(60, 18)) as talk:
        for key in ("2", "space", "3"):
            await talk.press(key)
            assert "Your manager guesses  ·  round 1 of 2" in talk.text()
