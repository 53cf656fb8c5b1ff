"""What stands over the weeks to guess from: whose turn it is, and what is asked or how it turned out."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.text.clean_text import clean
from tui.widgets.base.content import drawn
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.pixel_font import lettering_sizes
from tui.widgets.drawing.pixels import Pixels

HIGH = 30
"""Rows of a window that has room for all at once, in large letters."""

_BESIDE = 44
"""Columns that the clock of the step takes beside large letters, on both sides."""


class GuessHead(Vertical):
    """Of one height, whether it asks or tells: the cards below turn where they lie."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GuessHead { height: auto; min-height: 7; align: center bottom; }
    .-short GuessHead { min-height: 4; }
    .-tight GuessHead { min-height: 5; }
    .-high GuessHead { min-height: 8; }
    .-walk GuessHead { min-height: 0; align: left bottom; }
    GuessHead > #round { height: auto; width: 1fr; text-align: center; color: $ember; text-style: bold;
                         margin: 0 0 1 0; }
    GuessHead > #word { margin: 0 0 1 0; }
    .-high GuessHead > #word { margin: 0 0 2 0; }
    .-short GuessHead > #round, .-tight GuessHead > #round, .-short GuessHead > #word { margin: 0; }
    .-walk GuessHead > #round { text-align: left; margin: 0; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="round")
        yield Pixels(id="word")
        yield QuestionCard(id="ask")

    def show(self, heading: str, *, word: tuple[str, str], question: str) -> None:
        """Show whose turn it is with a word and its colour, or with a question; what is empty takes no room."""
        there = self.query_one("#round", Static)
        there.display = bool(heading)
        there.update(drawn(heading))
        (text, role), pixels, card = word, self.query_one(Pixels), self.query_one(QuestionCard)
        pixels.display, card.display = bool(text), bool(question)
        if text:
            pixels.show(*lettering_sizes(text, role, (2, HIGH, _BESIDE), (1, 16, 2)))
        card.ask(clean(question))
