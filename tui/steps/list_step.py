"""Steps that go through a list: a heading in the language of the stage, and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.geometry import Size

from tui.domain.decks.deck import said
from tui.domain.people.action import Action
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language.action_text import action_sentence
from tui.steps.step_view import StepView
from tui.usecases.context import Context
from tui.widgets.base.row_list import Rows
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.lists.point_rows import PointRows
from tui.widgets.meeting.walk_page import at_a_glance

_AIRY = ((2, 44), (1, 30))
"""Lines between two rows of a list, with the rows of a window from which there may be so many."""
_MOST_ROWS = 8
"""Rows of a list that have their place whatever stands beside the stage."""


class ListingView(StepView):
    """Gives its focus to its rows, whose keys then count."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    ListingView { padding: 1 2; align: center top; }
    ListingView > Rows { height: auto; max-height: 60%; }
    .-widest ListingView > Rows { margin: 0 12 0 12; }
    .-short ListingView > Rows { height: 1fr; max-height: 100%; }
    .-watched.-short ListingView > Rows { height: auto; max-height: 62%; }
    .-short ListingView { padding: 0 2; }
    .-narrow.-short ListingView { padding: 0 1; }
    """

    _aired_for: Size | None = None
    """The size of the window in which lines were left between the rows."""
    _height = 0
    """The rows of the stage in it, at the most."""

    def rows(self) -> Rows:
        """Make the rows of this step."""
        raise NotImplementedError

    def action_rows(self, pick: Callable[[Team], tuple[Action, ...]], *, empty: str) -> ActionRows:
        """Make rows of the actions that `pick` gives, in the language of the stage."""
        context = self.context
        return ActionRows(
            context,
            self.person,
            pick,
            empty=empty,
            translator=context.person_translator,
            manager=context.manager,
        )

    def compose(self) -> ComposeResult:
        yield QuestionCard(id="ask")
        rows = self.rows()
        rows.letters = False
        yield rows

    def sent_rows(self) -> tuple[str, ...]:
        """Give the lines that are sent along with the question; what is private is in none."""
        return ()

    def sent_actions(self, actions: Iterable[Action]) -> tuple[str, ...]:
        """Give the lines of actions that both may read."""
        _, today, name = self.context.person_translator, self.context.today(), self.context.manager
        shown = [one for one in actions if not one.private and one.state != "dropped"]
        whose = [self.team.person(one.person) or self.person for one in shown]
        return tuple(
            action_sentence(one, who.first_name, today, _, manager=name)
            for one, who in zip(shown, whose, strict=True)
        )

    def to_send(self) -> str:
        return "\n".join((super().to_send(), *(f"– {clean(row)}" for row in self.sent_rows())))

    @property
    def takes_rows(self) -> int:
        return 10 + min(_MOST_ROWS, len(self.listed.rows))

    @property
    def listed(self) -> Rows:
        return self.query_one(Rows)

    def show(self, state: State, context: Context) -> None:
        for rows in self.query(Rows):
            if isinstance(rows, ActionRows | PointRows):
                rows.context = context
        super().show(state, context)

    def on_focus(self) -> None:
        self.listed.focus()

    def return_focus(self) -> None:
        self.listed.focus()

    @property
    def asked(self) -> str:
        """What stands on the card."""
        move = self.context.decks.move(f"move.{self.step.kind}")
        return clean(said(move.ask, self.context.person_translator.language)) if move else ""

    @property
    def to_come(self) -> tuple[str, ...]:
        """What comes to stand on the card later, which has room for it from the beginning."""
        return ()

    def redraw(self) -> None:
        self.query_one(QuestionCard).ask(self.asked, self.to_come)
        # A page that has room for one row alone is told which of them that is.
        self.listed.tells_more = self.listed.centres_nothing = not at_a_glance(self)
        self.show_rows()
        self._leave_air()

    def _leave_air(self) -> None:
        """Leave lines between two rows where all of them have room with it.

        As rows come there may be fewer of them, as rows go no more: what stands there is not to move to and fro.
        """
        rows, window = self.listed, self.app.size
        if not rows.size.width:
            return
        is_new, self._aired_for = window != self._aired_for, window
        # What is noted takes rows of the list, and is not to draw the rest of them together.
        self._height = self.size.height if is_new else max(self._height, self.size.height)
        between = max(1, len(rows.rows) - 1)
        lines = rows.get_content_height(rows.size, window, rows.size.width) - between * rows.gap
        beside = (one for one in self.children if one.display and one is not rows)
        room = self._height - sum(one.outer_size.height + one.styles.margin.height for one in beside)
        fits = (gap for gap, high in _AIRY if window.height >= high and lines + gap * between <= room)
        gap = next(fits, 0) if is_new else min(next(fits, 0), rows.gap)
        if gap != rows.gap:
            rows.gap = gap
            rows.fill(rows.rows)

    def show_rows(self) -> None:
        """Fill the rows from the state."""
        raise NotImplementedError
