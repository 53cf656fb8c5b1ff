"""Since last time: the agreed actions, one keystroke each."""

from __future__ import annotations

from functools import cached_property

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import since_last
from tui.domain.people.team import Team
from tui.steps.list_step import ListingView
from tui.widgets.base.content import drawn
from tui.widgets.base.row_list import Rows
from tui.widgets.drawing.pixels import Pixels, width_of
from tui.widgets.drawing.promise_squares import PROMISES, Promise, promise_squares
from tui.widgets.lists.action_rows import ActionRows

BEAT = 0.15
"""Seconds between one square and the next, the first time they are shown."""

_LEAST_ROWS = 24
"""Rows of a window from which there is room for a drawing beside the list."""


def promise_of(action: Action) -> Promise:
    """Give what became of an action: one that has another day than it was agreed for is moved."""
    if not action.is_open:
        return "kept" if action.state == "done" else "dropped"
    return "moved" if any(change.what == "moved" for change in action.history) else "open"


class LastActionsView(ListingView):
    """What last time agreed, and whatever else is still open; on the stage, so nothing private."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    LastActionsView > #kept { height: auto; text-align: center; color: $text; margin: 1 0 1 0; }
    """
    _shown = 0
    """How many squares are drawn."""

    def compose(self) -> ComposeResult:
        card, rows = super().compose()
        yield card
        yield Pixels(id="promises")
        yield Static(id="kept")
        yield rows

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return ActionRows(
            self.context,
            self.person,
            self._pick,
            empty=_("Nothing open from last time."),
            translator=_,
            manager=_("your manager"),
        )

    def _pick(self, team: Team) -> tuple[Action, ...]:
        before = self._last if is_several(self.meeting) else None
        return since_last(team, self.meeting, before)

    @cached_property
    def _last(self) -> Meeting | None:
        """The meeting of several before this one: what was agreed one to one is for the two alone."""
        past = self.context.past.history(self.person.id)
        return next((held.meeting for held in past if is_several(held.meeting)), None)

    def on_mount(self) -> None:
        super().on_mount()
        if self.app.animation_level == "none":
            self._shown = len(self._promises)
            self.redraw()
        else:
            self._fill_one()

    def _fill_one(self) -> None:
        """Draw one square more; all that come later are drawn at once."""
        self._shown += 1
        self._draw_promises()
        if self._shown < len(self._promises):
            self.set_timer(BEAT, self._fill_one)

    @property
    def _promises(self) -> tuple[Promise, ...]:
        """What became of each, those kept first: a row of squares that changes places is not to be read."""
        found = (promise_of(action) for action in self._pick(self.team) if not action.private)
        return tuple(sorted(found, key=PROMISES.index))

    def _draw_promises(self) -> None:
        promises, _ = self._promises, self.context.person_translator
        squares, told = self.query_one("#promises", Pixels), self.query_one("#kept", Static)
        has_room = self.app.size.height >= _LEAST_ROWS and bool(promises)
        squares.display = told.display = has_room
        if not has_room:
            return
        waiting: tuple[Promise, ...] = tuple("open" for _promise in promises[self._shown :])
        grid = promise_squares((*promises[: self._shown], *waiting))
        squares.show((width_of(grid) + 8, _LEAST_ROWS, grid))
        kept = promises.count("kept")
        all_of_them = drawn((_.n("{n} promise", "{n} promises", len(promises)), "bold"))
        told.update(drawn(all_of_them, " · ", _.n("{n} kept", "{n} kept", kept)) if kept else all_of_them)

    def show_rows(self) -> None:
        self.query_one(ActionRows).show(self.state)
        self._draw_promises()
