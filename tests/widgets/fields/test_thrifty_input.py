"""What a letter costs: the line is worked out once, and of it the cells are drawn that changed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input

from tui.widgets.fields.thrifty_input import ThriftyInput


class _Field(App[None]):
    CSS = "ThriftyInput { border: none; height: 1; width: 40; padding: 0; }"

    def compose(self) -> ComposeResult:
        field = ThriftyInput("plan", select_on_focus=False)
        field.cursor_blink = False
        yield field


class _Typing:
    def __init__(self, pilot: Pilot[Any]) -> None:
        self._pilot = pilot
        self.field = pilot.app.query_one(ThriftyInput)

    async def press(self, *keys: str) -> None:
        """Press keys, each drawn before the next."""
        for key in keys:
            await self._pilot.press(key)
            await self.draw()

    async def draw(self) -> None:
        await self._pilot.pause()
        self.field.screen._on_timer_update()


@asynccontextmanager
async def typing() -> AsyncIterator[_Typing]:
    async with _Field().run_test() as pilot:
        hand = _Typing(pilot)
        await hand.draw()
        yield hand


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The text of each line that an Input was asked for."""
    asked: list[str] = []
    render = Input.render_line

    def counted(field: Input, y: int) -> Strip:
        asked.append(field.value)
        return render(field, y)

    monkeypatch.setattr(Input, "render_line", counted)
    return asked


@pytest.mark.parametrize("key", ["x", "backspace", "left", "ctrl+u"])
async def test_a_key_has_its_line_worked_out_once(key: str, lines: list[str]) -> None:
    async with typing() as hand:
        await hand.press("a", "b")
        lines.clear()
        await hand.press(key)
        assert lines == [hand.field.value]


async def test_of_a_letter_in_the_middle_what_stands_behind_it_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with typing() as hand:
        await hand.press("left", "left")
        exchange, drawn = hand.field._exchange_repaint_regions, list[tuple[int, int]]()

        def kept() -> Any:
            regions = exchange()
            drawn.extend((region.x, region.right) for region in regions)
            return regions

        monkeypatch.setattr(hand.field, "_exchange_repaint_regions", kept)
        await hand.press("x")
        assert hand.field.value == "plxan" and drawn == [(2, 5)]


async def test_a_line_that_moves_within_its_field_is_drawn_whole() -> None:
    async with typing() as hand:
        await hand.press(*" that is longer than its field has room for")
        shown = hand.field._drawn_line.text
        assert hand.field.scroll_x and shown.rstrip().endswith("room for") and "plan" not in shown
        await hand.press("home")
        assert hand.field._drawn_line.text.startswith("plan that is")


async def test_what_is_put_into_a_field_without_the_keys_is_drawn() -> None:
    async with typing() as hand:
        hand.field.screen.set_focus(None)
        await hand.draw()
        hand.field.value = "another"
        await hand.draw()
        assert hand.field._drawn_line.text.rstrip() == "another"


async def test_a_letter_that_comes_while_the_one_before_is_drawn_is_drawn_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with typing() as hand:
        exchange, drawn = hand.field._exchange_repaint_regions, set[int]()

        def kept() -> Any:
            regions = exchange()
            drawn.update(column for region in regions for column in range(region.x, region.right))
            return regions

        monkeypatch.setattr(hand.field, "_exchange_repaint_regions", kept)
        hand.field.insert_text_at_cursor("a")
        hand.field._refresh_changed()
        hand.field.screen._dirty_widgets.add(hand.field)
        hand.field.insert_text_at_cursor("bcd")
        # Only the cells of the first letter are sent now, and the line has all of them.
        hand.field.screen._on_timer_update()
        await hand.draw()
        assert hand.field.value == "planabcd" and drawn >= {4, 5, 6, 7}
