"""The weathers of both stand side by side, with how it was the last times; a name is not broken."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import sit_at
from tui.app.start.start import Start
from tui.storage.repository.store import Store
from tui.widgets.meeting.weather.weather_tiles import WeatherTiles


async def test_both_and_the_last_six_and_what_was_foretold(demo: Path) -> None:
    anna = next(one for one in Store.reader(demo).team().people if one.first_name == "Anna")
    async with sit_at(demo, size=(100, 36), start=Start(person=anna.id)) as talk:
        await talk.press("6", "space")
        assert "förutsagt" not in talk.text(), "as long as they pick, nothing else is to be seen"
        await talk.press("5")
        assert "Stormigt" in talk.text() and "Regnigt" in talk.text()
        whose, *days = [part for part in talk.line("förutsagt").split("  ") if part.strip()]
        assert whose.strip() == "Anna" and len(days) == 7
        await talk.resize(60, 18)
        assert "förutsagt" not in talk.text(), "there is no room for it"


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (62, 24)], ids=str)
@pytest.mark.parametrize("way", ["walk", "video"])
async def test_the_names_stand_whole_in_a_narrow_stage(meet: Sit, size: tuple[int, int], way: str) -> None:
    async with meet("weather", person="annaak", language="sv", size=size, way=way) as talk:
        names = ("Soligt", "Halvklart", "Mulet", "Dimmigt", "Regnigt", "Stormigt", "Regnbåge")
        assert [name for name in names if name not in talk.text()] == []
        await talk.press("2")
        assert "Halvklart" in talk.text()


@pytest.mark.parametrize("size", [(60, 18), (80, 20), (80, 24), (100, 24), (120, 36)], ids=str)
async def test_all_weathers_are_named_on_the_desk_too(meet: Sit, size: tuple[int, int]) -> None:
    async with meet("weather", size=size) as talk:
        await talk.press("f9")
        assert not talk.app.guarded
        for number, label in enumerate(
            ("Sunny", "Partly", "Cloudy", "Foggy", "Rainy", "Stormy", "Rainbow"), 1
        ):
            assert label in talk.text() and str(number) in talk.text()
        await talk.press("f9")
        assert any(one.display for one in talk.app.screen.query(WeatherTiles)), (
            "whoever watches has them drawn"
        )


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (100, 30)], ids=str)
async def test_once_both_are_shown_each_has_said_it_once(meet: Sit, size: tuple[int, int]) -> None:
    """A line with the words of one of them would be whose?"""
    async with meet("weather", "free", size=size) as talk:
        await talk.press("3", "enter")
        await talk.type("tired", "enter", "space", "4", "enter")
        await talk.type("stressed", "enter")
        assert talk.text().count("tired") == 1 and talk.text().count("stressed") == 1
        await talk.press("enter")
        await talk.type(" a bit", "enter")
        assert talk.text().count("stressed a bit") == 1


async def test_a_short_question_is_not_torn_to_fill_its_card(meet: Sit) -> None:
    async with meet("weather", person="annaak", way="chat", size=(100, 30)) as talk:
        await talk.press("3", "space")
        assert talk.line("Och hos mig?")
