"""Windows that change their size: too small to work in, and faster than they can be drawn."""

import asyncio

import pytest
from textual._compositor import Compositor
from textual.events import Key, Paste, Resize
from textual.geometry import Size
from textual.widget import Widget

from tests.screens.conftest import Sit


async def test_what_was_on_its_way_when_the_window_grew_is_in_the_field(meet: Sit) -> None:
    async with meet("free", size=(80, 24)) as talk:
        await talk.press("n")
        await talk.type("one ")
        await talk.resize(40, 4)
        cover = talk.app.screen
        assert talk.screen == "TooSmall"
        cover.post_message(Key("t", "t"))
        cover.post_message(Paste("wo å"))
        talk.app.pop_screen()
        await talk.settle()
        await talk.resize(80, 24)
        assert talk.field("#capture").value == "one two å"


@pytest.mark.parametrize("keys", [(), ("n",), ("f12",), ("ctrl+p",), ("question_mark",)], ids=" ".join)
async def test_sizes_that_come_faster_than_they_are_drawn_come_to_rest(
    sit: Sit, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    """A layout tells its screen of its size again: two sizes in a row must not call each other up for ever."""
    layouts: list[Size] = []
    lay_out = Compositor.reflow

    def counted(self: Compositor, parent: Widget, size: Size) -> object:
        layouts.append(size)
        # Ends the app: what goes on for ever could not be left.
        assert len(layouts) < 20
        return lay_out(self, parent, size)

    async with sit(size=(100, 30)) as home:
        await home.press(*keys)
        monkeypatch.setattr(Compositor, "reflow", counted)
        for size in (Size(90, 28), Size(100, 30)):
            home.app.screen.post_message(Resize(size, size))
            # Of two in a row without anything between them Textual takes the last.
            home.app.screen.call_later(lambda: None)
        await asyncio.sleep(0.5)
        assert not home._is_busy()
        assert home.app._exception is None
        assert home.app.screen.size == Size(100, 30)
