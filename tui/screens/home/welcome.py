"""What home shows while there is nobody in the team: the fire is lit, and two ways on."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import Translator
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.fire import fire
from tui.widgets.drawing.pixels import Pixels

_KEYS = 50
"""Cells of the two ways on, at the most."""


class Welcome(Vertical):
    """A fire, a card, and the keys by which one begins."""

    DEFAULT_CSS = """
    Welcome { width: 1fr; height: 1fr; align: center middle; }
    Welcome > Vertical { width: 1fr; max-width: 76; height: auto; padding: 0 2; }
    Welcome Pixels { margin: 0 0 1 0; }
    Welcome #ways { width: auto; max-width: 100%; height: auto; }
    Welcome #keys { width: 1fr; height: auto; align-horizontal: center; margin: 1 0 0 0; }
    """

    def __init__(self, translator: Translator) -> None:
        super().__init__(id="start")
        self._translator = translator

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Pixels((100, 36, fire(1.0)), (60, 24, fire(0.75)), (0, 18, fire(0.5)))
            yield QuestionCard()
            with Vertical(id="keys"):
                yield Static(id="ways")

    def on_mount(self) -> None:
        _ = self._translator
        self.query_one(QuestionCard).ask(_("The fire is lit. Who comes first?"))
        width = min(_KEYS, self.app.size.width - 8)
        ways = (
            ("N", _("the first person you meet, a name is enough")),
            ("D", _("look around in a team we made up")),
        )
        rows = (
            hanging(drawn((key, "bold $gold"), "  "), drawn((what, "$text")), width) for key, what in ways
        )
        self.query_one("#ways", Static).update(lines(*rows))
