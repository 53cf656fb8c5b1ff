"""While the other one watches, whose something is stands there by a name that fits them both, never as `you`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tui.screens.dialogue.dialogue_screen import DialogueScreen

TO_THE_MANAGER = re.compile(r"\b(you|your|yours|mine|du|dig|din|mina|mine)\b", re.IGNORECASE)
WIDE, SMALL = (120, 36), (40, 20)


@pytest.fixture
def named(folder: Path) -> Path:
    place = folder.parent / "config" / "settings.toml"
    place.parent.mkdir()
    place.write_text('name = "Kim"\n')
    return place


async def test_the_preparation_tells_who_raises_and_who_promised(prepare: Sit, named: Path) -> None:
    async with prepare("their-points", "my-points", size=WIDE) as prep:
        assert not TO_THE_MANAGER.search(prep.text())
        assert prep.line("Kim raises") and prep.line("Robin raises") and prep.line("Kim promised 1 thing")
        assert prep.line("Points from Robin") and prep.line("Points from Kim")
        await prep.press("f9")
        assert prep.line("You raise") and prep.line("You promised 1 thing") and prep.line("My points")


async def test_without_a_name_it_is_said_to_whoever_watches(prepare: Sit) -> None:
    async with prepare("their-points", person="annaak", size=WIDE) as prep:
        assert prep.line("Din chef tar upp") and prep.line("Inga punkter från din chef än")
        assert "Du tar upp" not in prep.text()
        await prep.press("f9")
        assert prep.line("You raise") and prep.line("No points of yours yet")


async def test_the_pages_of_a_small_window_name_both(prepare: Sit, named: Path) -> None:
    async with prepare("their-points", size=SMALL) as prep:
        assert "3 Kim" in prep.line("2 Robin") and "Mine" not in prep.text()
        await prep.press("f9")
        assert "3 Mine" in prep.line("2 Robin")


async def test_since_last_time_tells_who_raises(sit: Sit, named: Path) -> None:
    async with sit(size=WIDE) as home:
        await home.press("end", "l")
        assert home.line("Kim raises") and not home.line("You raise")
        await home.press("f9")
        assert home.line("You raise")


async def test_the_stage_and_its_plan_name_whose_points_they_are(meet: Sit, named: Path) -> None:
    async with meet("their-points", "my-points", size=WIDE) as talk:
        await talk.press("space", "space")
        assert talk.line("Points from Kim") and not talk.line("My points")
        await talk.press("o")
        assert talk.screen == "PlanDialog" and talk.line("Points from Kim") and not talk.line("My points")


async def test_what_is_taken_higher_is_not_said_by_an_i(meet: Sit) -> None:
    async with meet("agree", person="annaak", size=WIDE) as talk:
        await talk.press("a")
        assert talk.line("till chefens egen chef") and "Jag" not in talk.text()
        await talk.press("escape", "f9", "a")
        assert talk.line("I take it up with my own manager")


async def test_at_the_end_of_the_plan_no_key_is_told_to_whoever_watches(
    meet: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(DialogueScreen, "tell", lambda _screen, line: told.append(line))
    async with meet("sum-up", size=WIDE) as talk:
        await talk.press("space")
        assert told == ["That was the last step"] and "f follow-up" in talk.text()
        await talk.press("f9", "space")
        assert told[1:] == ["That was the last step – f goes on to the follow-up"]


async def test_what_was_noted_is_sorted_before_both_without_a_word_of_keys(meet: Sit) -> None:
    async with meet("sum-up", size=WIDE) as talk:
        await talk.press("n")
        await talk.type("The hut", "enter")
        await talk.press("f", "1")
        assert talk.screen == "FollowUpScreen" and "key" not in talk.text()
        await talk.press("f9")
        assert talk.line("one key files each of them")
