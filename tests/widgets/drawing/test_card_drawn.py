"""A question on its card: said again it asks for nothing, however often the meeting changes around it."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App, ComposeResult

from tui.widgets.drawing.card import QuestionCard
from tui.widgets.looks.themes import THEMES


class _Table(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return THEMES[0].variables

    def compose(self) -> ComposeResult:
        yield QuestionCard()


@pytest.mark.parametrize("which", ["", "1 of 2"])
async def test_the_same_question_is_not_drawn_again(which: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with _Table().run_test() as pilot:
        card = pilot.app.query_one(QuestionCard)

        def show() -> None:
            card.number(which)
            card.ask("How is it?", ("And what else?",))

        show()
        await pilot.pause()
        asked: list[tuple[Any, ...]] = []
        monkeypatch.setattr(card, "refresh", lambda *regions, **how: asked.append((regions, how)))
        show()
        assert not asked
