"""Steps that go through the points of one side: the one in hand on the card, with what was said of it last time."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.decks.deck import said
from tui.domain.meeting.group import is_several
from tui.domain.meeting.past.said_before import said_before
from tui.domain.people.person import Side
from tui.domain.people.relation import EQUALS
from tui.domain.text.clean_text import clean, with_capital
from tui.steps.list_step import ListingView
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_list import Rows
from tui.widgets.base.static_content import put_content
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.lists.point_rows import PointRows
from tui.widgets.meeting.walk_page import at_a_glance

_MOST = 2
"""Notes of last time that are shown."""


class PointsView(ListingView):
    """The point under the cursor stands on the card in the words of whoever raised it; without any, the question."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PointsView > Static { height: auto; width: 1fr; text-align: center; }
    PointsView > #over { color: $ember; text-style: bold; margin: 0 0 1 0; }
    PointsView > #said { color: $text; margin: 0 0 1 0; }
    PointsView > #after { color: $soft; margin: 1 0 0 0; }
    .-high PointsView > QuestionCard { padding: 3 3; }
    .-high.-widest PointsView > QuestionCard { padding: 4 4; }
    .-short PointsView > #over, .-short PointsView > #said, .-short PointsView > #after { margin: 0; }
    """
    side: ClassVar[Side] = "employee"
    """Whose points they are."""
    _seen: frozenset[str] = frozenset()
    """The ids of those that stood on the card."""

    def compose(self) -> ComposeResult:
        card, rows = super().compose()
        yield Static(id="over")
        yield card
        yield Static(id="said")
        yield rows
        yield Static(id="after")

    def empty_text(self) -> str:
        """Say that there is no point."""
        raise NotImplementedError

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return PointRows(self.context, self.person, self.side, empty=self.empty_text(), translator=_)

    @property
    def about(self) -> str:
        point = self.query_one(PointRows).point
        return "" if point is None else point.id

    def to_send(self) -> str:
        """Give the point in hand; without any, the question."""
        point = self.query_one(PointRows).point
        return clean(point.text) if point is not None else super().to_send()

    def on_rows_moved(self, event: Rows.Moved) -> None:
        event.stop()
        self._draw_card()

    def move_on(self) -> bool:
        """Go on to the next open point that has not stood on the card: none is put off unseen."""
        with self.app.batch_update():
            goes_on = self.query_one(PointRows).move_on(self._seen)
            if goes_on:
                # In the same frame: the list tells of it a moment later.
                self._draw_card()
        return goes_on

    def show_rows(self) -> None:
        self.query_one(PointRows).show(self.state)
        self._draw_card()

    def _draw_card(self) -> None:
        point, _ = self.query_one(PointRows).point, self.context.person_translator
        self._seen |= {point.id} if point is not None else set()
        move = self.context.decks.move(f"move.{self.step.kind}")
        over = _("{name} brings up", name=with_capital(self.name_of(self.side))) if point is not None else ""
        is_glance = at_a_glance(self)
        self._fill("#over", "" if is_glance else over)
        ask = said(move.ask, _.language) if move else ""
        if self.side == "employee" and self.person.relation in EQUALS:
            ask = _("What would you like to take up?")
        self.query_one(QuestionCard).ask(clean(glimpse(point.text) if point is not None else ask))
        self._draw_said()
        self._fill("#after", "" if is_glance else self._after())

    def _draw_said(self) -> None:
        """Tell what was noted about the point last time; of several people's meetings there is nothing to tell."""
        past = () if is_several(self.meeting) else self.context.past.history(self.person.id)
        before = said_before((held.meeting for held in past), self.about)
        _, width = self.context.person_translator, max(20, self.content_size.width)
        notes = before.notes[-_MOST:] if before is not None else ()
        rows = [drawn((f"{_('last time')}   ", "bold $ember"), text) for text in notes]
        told = lines(*(row.truncate(width, ellipsis=True) for row in rows))
        put_content(self.query_one("#said", Static), told if notes and not at_a_glance(self) else None)

    def _after(self) -> str:
        """Say what comes after these points; nothing where nothing does."""
        return ""

    def _fill(self, place: str, text: str) -> None:
        put_content(self.query_one(place, Static), drawn(text) if text else None)
