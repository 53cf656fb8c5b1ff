"""Steps that go through a list: a heading in the language of the stage, and rows."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.decks.deck import said
from tui.steps.step_view import StepView
from tui.widgets.base.content import drawn
from tui.widgets.base.row_list import Rows


class ListingView(StepView):
    """Gives its focus to its rows, whose keys then count."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    ListingView > #ask { text-style: bold; margin-bottom: 1; height: auto; }
    .-short ListingView > #ask { margin-bottom: 0; }
    """

    def rows(self) -> Rows:
        """Make the rows of this step."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield Static(id="ask")
        rows = self.rows()
        rows.letters = False
        yield rows

    @property
    def listed(self) -> Rows:
        return self.query_one(Rows)

    def on_focus(self) -> None:
        self.listed.focus()

    def return_focus(self) -> None:
        self.listed.focus()

    def redraw(self) -> None:
        move = self.context.decks.move(f"move.{self.step.kind}")
        ask = said(move.ask, self.context.person_translator.language) if move else ""
        self.query_one("#ask", Static).update(drawn(ask))
        self.show_rows()

    def show_rows(self) -> None:
        """Fill the rows from the state."""
        raise NotImplementedError
