"""What is put into a place of a column: said again it asks for nothing."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.widgets.base.static_content import put_content


class _Place(App[None]):
    def compose(self) -> ComposeResult:
        yield Static()


@pytest.mark.parametrize("kept", [0, 2])
@pytest.mark.parametrize("said", ["1 2 3", None])
async def test_what_is_said_again_draws_nothing(
    kept: int, said: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with _Place().run_test() as pilot:
        place = pilot.app.query_one(Static)
        content = None if said is None else Content(said)
        put_content(place, content, kept)
        await pilot.pause()
        asked: list[tuple[Any, ...]] = []
        monkeypatch.setattr(place, "refresh", lambda *regions, **how: asked.append((regions, how)))
        put_content(place, content if content is None else Content(said or ""), kept)
        assert not asked


async def test_the_room_that_is_kept_goes_again() -> None:
    async with _Place().run_test() as pilot:
        place = pilot.app.query_one(Static)
        put_content(place, None, 3)
        await pilot.pause()
        assert place.size.height == 3
        put_content(place, None)
        await pilot.pause()
        assert not place.display
        put_content(place, Content("one row"))
        await pilot.pause()
        assert place.size.height == 1
