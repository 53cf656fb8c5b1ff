"""What stands over the weeks to guess from: whose turn it is, and what is asked, counted or revealed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.text.clean_text import clean
from tui.widgets.base.content import drawn
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.pixel_font import lettering
from tui.widgets.drawing.pixels import Grid, Pixels, width_of

_BESIDE = 44
"""Columns that the clock of the step takes beside large letters, on both sides."""

_SCALES = ((3, 160, 36), (2, 0, 28), (1, 0, 16))
"""Scales of the letters, with the columns and rows of a window whose head has the room for them."""


class GuessHead(Vertical):
    """Of one height whatever stands in it: the cards below turn where they lie."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    GuessHead { height: auto; }
    GuessHead > #round { height: 1; width: 1fr; text-align: center; color: $ember; text-style: bold; }
    GuessHead > #place { height: 9; width: 1fr; padding: 1 0 0 0; align: center middle; }
    .-tight GuessHead > #place { height: 5; }
    .-short GuessHead > #place { height: 4; padding: 0; }
    .-high GuessHead > #place { height: 10; padding: 1 0 1 0; }
    .-high.-widest GuessHead > #place { height: 14; }
    GuessHead QuestionCard { margin: 0 4 0 4; }
    .-tall GuessHead QuestionCard { padding: 2 2; }
    .-narrow GuessHead QuestionCard, .-short GuessHead QuestionCard { margin: 0; }
    .-walk GuessHead > #round { text-align: left; }
    .-walk GuessHead > #place { display: none; }
    .-widest GuessHead QuestionCard { margin: 0 20 0 20; }
    """

    def compose(self) -> ComposeResult:
        yield Static(id="round")
        with Vertical(id="place"):
            yield Pixels(id="word")
            yield QuestionCard(id="ask")

    def show(self, heading: str, *, word: tuple[str, str], question: str) -> None:
        """Show whose turn it is with a word and its colour, or with a question."""
        self.query_one("#round", Static).update(drawn(heading))
        (text, role), pixels, card = word, self.query_one(Pixels), self.query_one(QuestionCard)
        pixels.display, card.display = bool(text), bool(question)
        if text:
            pixels.show(*_sizes(text, role))
        card.ask(clean(question))


def _sizes(text: str, role: str) -> tuple[tuple[int, int, Grid], ...]:
    drawings = ((lettering(text, role, scale), columns, rows) for scale, columns, rows in _SCALES)
    return tuple(
        (max(columns, width_of(grid) + (_BESIDE if rows >= 28 else 2)), rows, grid)
        for grid, columns, rows in drawings
    )
