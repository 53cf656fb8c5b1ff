"""The first frame of home: all of it is there at once, and its styles are worked out once."""

import asyncio
from collections.abc import Callable
from threading import Event, get_ident
from typing import Any

import pytest
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from tests.screens.conftest import Sit
from tui.screens.home.home_screen import HomeScreen
from tui.storage.repository.reader import Reader


@pytest.fixture
def frames(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What stood on home each time something of it was drawn."""
    seen: list[str] = []
    display = App._display

    def kept(app: App[Any], screen: Screen[Any], drawn: object) -> None:
        display(app, screen, drawn)  # type: ignore[arg-type]
        if drawn is not None and isinstance(screen, HomeScreen):
            strips = screen._compositor.render_strips()
            seen.append("\n".join("".join(part.text for part in strip).rstrip() for strip in strips))

    monkeypatch.setattr(App, "_display", kept)
    return seen


@pytest.mark.parametrize("size", [(40, 20), (60, 18), (100, 30), (160, 45)], ids=str)
async def test_the_team_stands_in_the_first_frame(sit: Sit, size: tuple[int, int], frames: list[str]) -> None:
    async with sit(size=size) as home:
        assert "Anna Åkesson" in home.text()
        assert frames[0] == home.text()


async def test_styles_are_worked_out_once_for_it(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual does so as it shows a screen; a class that is set before that has it done twice."""
    done: list[int] = []
    update = HomeScreen.update_node_styles

    def counted(screen: HomeScreen, animate: bool = True) -> None:
        done.append(len(screen.query("*")))
        update(screen, animate)

    monkeypatch.setattr(HomeScreen, "update_node_styles", counted)
    async with sit(size=(100, 30)):
        assert len([widgets for widgets in done if widgets > 2]) == 1, done


async def test_on_the_way_to_a_meeting_no_style_is_read_anew(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    async with sit(size=(100, 30)) as home:
        monkeypatch.setattr(Stylesheet, "reparse", lambda _: done.append(home.screen))
        await home.press("p")
        assert home.screen == "PrepScreen"
        await home.press("escape")
        assert home.screen == "HomeScreen"
        await home.press("m")
        assert home.screen == "DialogueScreen" and not done


async def test_a_theme_that_is_chosen_behind_a_meeting_is_there_on_home(sit: Sit) -> None:
    async with sit(size=(100, 30)) as home:
        ground = home.app.screen.styles.background
        await home.press("p")
        home.app.theme = next(theme for theme in home.app.looks.themes if theme.name != home.app.theme).name
        await home.settle()
        await home.press("escape")
        assert home.screen == "HomeScreen" and home.app.screen.styles.background != ground


async def test_what_comes_next_is_loaded_while_nobody_waits(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = Event()

    def load(is_wanted: Callable[[], bool]) -> None:
        if is_wanted():
            loaded.set()

    monkeypatch.setattr("tui.app.fireside_app.REST", 0.01)
    monkeypatch.setattr("tui.app.fireside_app.load_ahead", load)
    async with sit() as home:
        assert await asyncio.to_thread(loaded.wait, 20)
        assert home.screen == "HomeScreen"


async def test_the_past_of_a_person_is_read_on_the_way_to_the_meeting(
    meet: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step may tell of it, and ten years take a moment."""
    read: list[int] = []
    history = Reader.history

    def kept(reader: Reader, person: str) -> object:
        read.append(get_ident())
        return history(reader, person)

    monkeypatch.setattr(Reader, "history", kept)
    async with meet("free", "my-points") as talk:
        await talk.press("space")
        assert len(read) == 1 and read[0] != get_ident()
