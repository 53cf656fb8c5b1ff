"""Three descriptions to choose from, as cards side by side; where there is no room for it, as lines."""

from __future__ import annotations

from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui.usecases.questions.guess_options import OPTIONS
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.drawing.card import balanced

_LEAST = (68, 24)
"""Columns of the stage and rows of a window from which the cards stand side by side."""


class Option(NamedTuple):
    """One description; `truth` and `guess` say whose it was, empty as long as that is not to be seen."""

    text: str
    truth: str = ""
    guess: str = ""


class OptionCards(Horizontal):
    """The truth has a heavy frame and ●, another guess ○: neither differs by colour alone."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    OptionCards { width: 1fr; height: auto; margin: 0 0 1 0; }
    OptionCards > Static { width: 1fr; height: auto; padding: 0 1; border: round $line; margin: 0 1 0 0; }
    OptionCards > Static.-last { margin: 0; }
    OptionCards > Static.-truth { border: heavy $gold; background: $raised; }
    OptionCards > Static.-lines { border: none; padding: 0; margin: 0; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._options: tuple[Option, ...] = ()
        self._last_width = 0

    def compose(self) -> ComposeResult:
        yield from (Static() for _ in range(OPTIONS))

    def on_resize(self) -> None:
        self._draw()

    def show(self, options: tuple[Option, ...]) -> None:
        """Show up to three descriptions."""
        self._options = options
        self._draw()

    def _draw(self) -> None:
        cards = list(self.query(Static))
        # Hidden they have no width, and come back as wide as they were.
        self._last_width = self.size.width or self._last_width
        window, width = self.app.size, self._last_width
        if not width:
            return
        if width < _LEAST[0] or window.height < _LEAST[1] or len(self._options) > len(cards):
            self._draw_lines(cards, width)
        else:
            self._draw_cards(cards, width)

    def _draw_lines(self, cards: list[Static], width: int) -> None:
        first, *rest = cards
        first.display = True
        first.set_class(True, "-lines").set_class(False, "-truth")
        first.update(lines(*(self._line(n, one, width) for n, one in enumerate(self._options, 1))))
        for card in rest:
            card.display = False

    def _line(self, number: int, one: Option, width: int) -> Content:
        plate = "bold $ground on $gold" if one.truth else "bold $gold"
        text = drawn((one.text, "bold $text" if one.truth else "$text"))
        marks = [drawn((f"  {mark}", "bold $gold")) for mark in _marks(one)]
        return hanging(drawn((f" {number} ", plate), " "), Content.assemble(text, *marks), width)

    def _draw_cards(self, cards: list[Static], width: int) -> None:
        room = (width - len(self._options) + 1) // max(1, len(self._options)) - 4
        texts = [balanced(one.text, max(8, room)) for one in self._options]
        height = max((len(text) for text in texts), default=1)
        for at, card in enumerate(cards):
            card.display = at < len(self._options)
            if not card.display:
                continue
            one = self._options[at]
            card.set_class(False, "-lines").set_class(bool(one.truth), "-truth")
            card.set_class(at == len(self._options) - 1, "-last")
            marks = _marks(one)
            card.update(
                lines(
                    drawn((f" {at + 1} ", "bold $ground on $gold" if one.truth else "bold $gold")),
                    Content(""),
                    *(drawn((line, "bold $text")) for line in texts[at]),
                    *(Content("") for _ in range(height - len(texts[at]))),
                    *(drawn((mark, "bold $gold")) for mark in marks),
                    *(Content("") for _ in range(1 - len(marks))),
                )
            )


def _marks(one: Option) -> list[str]:
    return [f"{sign} {text}" for sign, text in (("●", one.truth), ("○", one.guess)) if text]
