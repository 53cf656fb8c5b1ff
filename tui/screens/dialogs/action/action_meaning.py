"""What the fields of an action say, and its day among those to come."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.screens.dialogs.action.action_said import ActionSaid
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.drawing.day_strip import draw_days

_DAYS = 60
"""Cells of the days to come, before it is known how many there are."""


class ActionMeaning(Vertical):
    """Says an action as one would read it aloud, lights its day, and asks about what is in doubt."""

    DEFAULT_CSS = """
    ActionMeaning { height: auto; }
    ActionMeaning > .meaning { margin: 1 0; padding: 0 2; text-align: center; min-height: 2; }
    ActionMeaning > #days { height: 2; text-align: center; margin: 0 0 1 0; }
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._said: ActionSaid | None = None

    def compose(self) -> ComposeResult:
        yield Static(classes="meaning", id="meaning")
        yield Static(id="days")

    def say(self, said: ActionSaid, first_name: str) -> None:
        self._said = said
        self.query_one("#meaning", Static).update(said.sentence(first_name))
        self._draw_days()

    def ask(self, doubt: str) -> None:
        """Ask in the place of the sentence, which is back at the next key."""
        self.query_one("#meaning", Static).update(drawn("\n", (doubt, "$warning")))

    def on_resize(self) -> None:
        self._draw_days()

    def _draw_days(self) -> None:
        if self._said is not None:
            days, _ = self.query_one("#days", Static), self.context.manager_translator
            width = days.content_size.width or _DAYS
            days.update(lines(*draw_days(self._said.day, self.context.today(), width, _)))
