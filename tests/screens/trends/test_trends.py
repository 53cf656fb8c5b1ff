"""One person over time, drawn; never while others watch."""

from pathlib import Path

from tests.screens.conftest import Sit
from tests.screens.sitting import sit_at


async def test_it_is_drawn_with_its_numbers_and_opens_each_measure(demo: Path) -> None:
    async with sit_at(demo, size=(120, 36)) as home:
        await home.press("f9", "slash")
        await home.type("callum", "enter", "t")
        assert home.screen == "TrendsScreen"
        text = home.text()
        for said in ("Callum Reid", "Weather", "fell from", "times", "█████"):
            assert said in text, said
        await home.press("down", "enter")
        assert home.screen == "WholeText" and "2026" in home.text()
        await home.press("escape", "home", "enter")
        assert "Callum: " in home.text() and "you: " in home.text()
        await home.press("escape", "end", "up", "up", "enter")
        assert "How the talk was shared" in home.text() and "min" in home.text()
        await home.press("escape", "space")
        for said in ("Met in time", "Talk, Callum’s part", "You promised", "kept"):
            assert said in home.text(), said
        await home.press("escape")
        assert home.screen == "HomeScreen"


async def test_one_goes_from_person_to_person(demo: Path) -> None:
    async with sit_at(demo, size=(60, 18)) as home:
        await home.press("f9", "t")
        first = home.line("▲")
        await home.press("right")
        assert home.line("▲") != first
        await home.press("left")
        assert home.line("▲") == first


async def test_it_is_not_there_while_others_watch(demo: Path) -> None:
    async with sit_at(demo) as home:
        await home.press("t")
        assert home.screen == "HomeScreen"
        await home.press("f9", "t")
        assert home.screen == "TrendsScreen"
        await home.press("f9")
        assert home.screen == "HomeScreen"


async def test_a_measure_opened_goes_with_it(demo: Path) -> None:
    async with sit_at(demo, size=(100, 30)) as home:
        await home.press("f9", "t", "down", "enter")
        assert home.screen == "WholeText"
        await home.press("f9")
        assert home.screen == "HomeScreen"


async def test_somebody_with_few_meetings_is_told_so(sit: Sit) -> None:
    async with sit(size=(120, 40)) as home:
        await home.press("end", "f9", "t")
        assert "Nothing stands out" in home.text() and "1 time: too few" in home.text()
        await home.press("escape", "home", "down", "t")
        assert home.screen == "TrendsScreen"


async def test_it_goes_with_whatever_lies_over_it_as_others_begin_to_watch(demo: Path) -> None:
    async with sit_at(demo, size=(100, 30)) as home:
        await home.press("f9", "t", "question_mark")
        assert home.screen == "HelpScreen"
        await home.press("f9")
        assert home.screen == "HomeScreen" and len(home.app.screen_stack) == 1
        await home.press("f9")
        home.burst("t", "f9")
        await home.settle()
        assert home.app.guarded and home.screen == "HomeScreen", "also where they began before it was there"


async def test_of_somebody_not_met_yet_it_finds_nothing_and_offers_nothing(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        await home.press("down", "down", "f9", "t")
        assert home.screen == "TrendsScreen" and home.line("Cleo")
        assert home.line("You have not met yet.") and "stands out" not in home.text()
        foot = home.text().splitlines()[-1]
        assert "person" in foot and "one measure" not in foot and "two periods" not in foot
