"""The name of the manager: asked once, set in the settings, and said where the employee reads it."""

from pathlib import Path

import pytest

from tests.screens.conftest import Sit
from tests.screens.sitting import Sitting, sit_at


@pytest.fixture
def named(folder: Path) -> Path:
    place = folder.parent / "config" / "settings.toml"
    place.parent.mkdir()
    place.write_text('name = "Erik"\ncall_hours = "tue 14-16, thu 9-9:30"\n')
    return place


async def add(home: Sitting, name: str) -> None:
    await home.press("N")
    await home.type(name, "ctrl+s")


async def test_the_form_of_the_first_person_asks_for_it_and_no_other_does(tmp_path: Path) -> None:
    async with sit_at(tmp_path / "new") as home:
        await home.press("N")
        assert "They call you" in home.text()
        await home.type("Kim", "tab", "tab")
        await home.type(" Erik  Holm ", "ctrl+s")
        assert home.screen == "HomeScreen" and 'name = "Erik Holm"' in home.settings()
        await home.press("ctrl+z", "N")
        assert "They call you" not in home.text(), "it is known"
        await home.press("escape")
        await add(home, "Lou")
        await home.press("e")
        assert "They call you" not in home.text()


async def test_a_name_typed_in_small_letters_begins_with_a_large_one(tmp_path: Path) -> None:
    async with sit_at(tmp_path / "new") as home:
        await home.press("N")
        await home.type("Kim")
        assert "ctrl+s save" in home.line("First meeting"), "a name is enough"
        await home.press("tab", "tab")
        await home.type("erik", "ctrl+s")
        assert 'name = "Erik"' in home.settings()


async def test_one_written_into_the_settings_by_hand_does_so_on_the_stage(meet: Sit, named: Path) -> None:
    named.write_text('name = "erik"\n')
    async with meet("weather") as talk:
        await talk.press("1", "space")
        assert "Erik" in talk.text() and "erik" not in talk.text()


async def test_nothing_stands_between_the_first_person_and_home(tmp_path: Path) -> None:
    async with sit_at(tmp_path / "new") as home:
        await add(home, "Kim")
        await home.press("p")
        assert home.screen == "PrepScreen", "no question takes the next key"
    assert not (tmp_path / "config").exists(), "what was left open is written nowhere"


async def test_the_settings_take_name_and_hours(sit: Sit) -> None:
    async with sit(size=(90, 40)) as home:
        await home.press("comma")
        home.field("#name").focus()
        await home.type("Erik", "enter")
        await home.type("thursday 9-9.30")
        assert "→ Thu 9–9:30" in home.text()
        await home.type(" and more")
        assert "not understood yet – try Tue 14-16, Thu 9-10" in home.text()
        await home.press("escape")
        assert 'name = "Erik"' in home.settings() and "Thu 9–9:30" not in home.settings()
        await home.press("comma")
        home.field("#hours").focus()
        await home.type("thursday 9-9.30")
        await home.press("escape")
        assert "Anyone may call: Thu 9–9:30" in home.text()
        assert 'call_hours = "Thu 9–9:30"' in home.settings()
        await home.press("comma", "escape")
        assert 'call_hours = "Thu 9–9:30"' in home.settings()


async def test_looking_at_the_settings_writes_nothing(sit: Sit, folder: Path) -> None:
    async with sit() as home:
        await home.press("comma", "tab", "escape")
    assert not (folder.parent / "config").exists()


async def test_watched_nobody_is_called_your_manager_where_the_name_is_known(meet: Sit, named: Path) -> None:
    kinds = ("last-actions", "weather", "guess-week", "agree", "preview", "evaluate")
    async with meet(*kinds, size=(100, 30)) as talk:
        seen = ""
        for keys in (
            "",
            "space",
            "1",
            "space",
            "1",
            "space",
            "1",
            "space",
            "1",
            "space",
            "s",
            "space",
            "space",
        ):
            await talk.press(*keys and [keys])
            seen += talk.text()
        assert "manager" not in seen.lower()
        for said in (
            # A short question stands in two lines, as high as its card.
            "about me?",
            "Erik guesses",
            "Erik picks",
            "Erik has picked",
        ):
            assert said in seen, said


async def test_the_minutes_name_the_manager_and_the_hours(meet: Sit, named: Path) -> None:
    async with meet("last-actions", "evaluate", size=(100, 60)) as talk:
        await talk.press("n")
        await talk.type("! book a room @me", "enter")
        await talk.press("f")
        await talk.press("f9", "space")
        text = talk.text()
        assert "Erik" in text and "your manager" not in text
        assert "Call any time: Tue 14–16, Thu 9–9:30" in text
