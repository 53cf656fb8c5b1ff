"""Three descriptions to choose from, as cards side by side; where there is no room for it, as lines."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui.usecases.questions.guess_options import OPTIONS
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.drawing.card import balanced, wrapped
from tui.widgets.meeting.walk_page import at_a_glance

_LEAST = (68, 24)
"""Columns of the stage and rows of a window from which the cards stand side by side."""

_TALL = 28
"""Rows of a window from which there is one to spare in a card."""

_HIGH = 36
"""Rows of a window from which the text of a card has more room around it."""

_FULL = 4
"""Rows of a list up to which a low window has a row to spare below it."""

_TRUE = "bold $text"


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
    .-high OptionCards > Static { padding: 1 2; }
    OptionCards > Static.-last { margin: 0; }
    OptionCards > Static.-truth { border: heavy $gold; background: $raised; }
    OptionCards > Static.-lines { border: none; padding: 0; margin: 0; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._options: tuple[Option, ...] = ()
        self._words: tuple[str, ...] = ()
        self._last_width = 0

    def compose(self) -> ComposeResult:
        yield from (Static() for _ in range(OPTIONS))

    def on_resize(self) -> None:
        self._draw()

    def show(self, options: tuple[Option, ...], words: tuple[str, ...]) -> None:
        """Show up to three descriptions, with room for each of the words that may come to stand below one."""
        self._options, self._words = options, words
        self._draw()

    def _draw(self) -> None:
        cards = list(self.query(Static))
        # Hidden they have no width, and come back as wide as they were.
        self._last_width = self.size.width or self._last_width
        window, width = self.app.size, self._last_width
        if not width:
            return
        is_listed = width < _LEAST[0] or window.height < _LEAST[1] or len(self._options) > len(cards)
        rows = self._list(cards, width) if is_listed else self._lay_out(cards, width)
        is_full = at_a_glance(self) or (window.height < _LEAST[1] and rows > _FULL)
        # A class would be heard of only after the place of the cards is found.
        self.styles.margin = (0, 0, 0 if is_full else 1, 0)

    def _list(self, cards: list[Static], width: int) -> int:
        """Draw them as lines in one of the cards; gives how many rows there are."""
        first, *rest = cards
        first.display = True
        first.set_class(True, "-lines").set_class(False, "-truth")
        line, words = (_glance, ()) if at_a_glance(self) else (_line, self._words)
        shown = lines(
            *(
                with_rows(line(n, one, width), max(_rows(line(n, kept, width)) for kept in _all(one, words)))
                for n, one in enumerate(self._options, 1)
            )
        )
        first.update(shown)
        for card in rest:
            card.display = False
        return _rows(shown)

    def _lay_out(self, cards: list[Static], width: int) -> int:
        """Draw them side by side; gives how many rows each has."""
        room = (width - len(self._options) + 1) // max(1, len(self._options)) - self._frame
        texts = [balanced(one.text, max(8, room)) for one in self._options]
        height = max((len(text) for text in texts), default=1)
        below = max((len(wrapped(f"● {word}", room)) for word in self._words), default=1)
        for at, card in enumerate(cards):
            card.display = at < len(self._options)
            if not card.display:
                continue
            one = self._options[at]
            card.set_class(False, "-lines").set_class(bool(one.truth), "-truth")
            card.set_class(at == len(self._options) - 1, "-last")
            mark = lines(*(drawn((row, "bold $gold")) for text in _marks(one) for row in wrapped(text, room)))
            card.update(
                lines(
                    drawn((f" {at + 1} ", "bold $ground on $gold" if one.truth else "bold $gold")),
                    *(Content("") for _ in range(self._gap)),
                    with_rows(lines(*(drawn((line, "bold $text")) for line in texts[at])), height),
                    with_rows(mark, below),
                )
            )
        return height + below

    @property
    def _gap(self) -> int:
        """Rows between the number and the text."""
        return 1 if self.app.size.height >= _TALL else 0

    @property
    def _frame(self) -> int:
        """Columns that the frame and the padding of a card take."""
        return 6 if self.app.size.height >= _HIGH else 4


def _marks(one: Option) -> list[str]:
    return [f"{sign} {text}" for sign, text in (("●", one.truth), ("○", one.guess)) if text]


def _all(one: Option, words: tuple[str, ...]) -> tuple[Option, ...]:
    """Give a description as it is and as it will be with each of the words."""
    return one, *(Option(one.text, truth=word) for word in words)


def _line(number: int, one: Option, width: int) -> Content:
    """Draw one with its mark behind it, in a row of its own where that of the last word has no room."""
    text = drawn((one.text, _TRUE if one.truth else "$text"))
    shown = hanging(drawn((f" {number} ", _plate(one)), " "), text, width)
    for mark in _marks(one):
        is_beside = cell_len(shown.plain.rpartition("\n")[2]) + 2 + cell_len(mark) <= width
        shown = Content.assemble(shown, "  " if is_beside else "\n    ", drawn((mark, "bold $gold")))
    return shown


def _glance(number: int, one: Option, width: int) -> Content:
    """Draw one with the sign alone: there is no room for its words."""
    sign = "●" if one.truth else "○" if one.guess else " "
    text = drawn((one.text, _TRUE if one.truth else "$text"))
    return hanging(drawn((f"{sign}{number} ", _plate(one)), " "), text, width)


def _plate(one: Option) -> str:
    return "bold $ground on $gold" if one.truth else "bold $gold"


def _rows(content: Content) -> int:
    return content.plain.count("\n") + 1


def with_rows(content: Content, rows: int) -> Content:
    """Give content with empty rows below it, so that there are at least `rows`."""
    return Content.assemble(content, "\n" * max(0, rows - _rows(content)))
