"""The panes of the preparation for which only a wide window has room: weather, what they looked forward to, ratings."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.screens.prep.pane_drawing import draw_forward, draw_ratings, draw_weather
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.frame_title import entitle


def title_pane(pane: Widget, number: str, title: str, below: Content | None = None) -> None:
    """Give a pane its title, and the number that leads to it."""
    lead = drawn((f"{number} ", "bold $gold")) if number else Content("")
    entitle(pane, Content.assemble(lead, drawn((title, "bold $ember"))), below or Content(""))


class FarPanes(Vertical):
    """Shown while the window has a third column."""

    def compose(self) -> ComposeResult:
        yield Static(id="weather", classes="pane")
        yield Static(id="forward", classes="pane")
        yield Static(id="ratings", classes="pane")

    def show(self, state: State, person: Person, context: Context, *, guarded: bool) -> None:
        """Draw all three; how something changed is what the manager makes of it, and for nobody who watches."""
        _ = context.manager_translator
        weather, forward, ratings = (
            self.query_one(f"#{id}", Static) for id in ("weather", "forward", "ratings")
        )
        title_pane(weather, "", _("Weather"))
        title_pane(forward, "", _("Looked forward to"))
        title_pane(ratings, "", _("Ratings, last five"))
        width = max(20, weather.size.width)
        weather.update(draw_weather(state, person, context, width))
        forward.update(draw_forward(state, person, context))
        ratings.display = not guarded
        if not guarded:
            ratings.update(draw_ratings(person, context, width, max(4, self.app.size.height - 22)))
