"""Since last time: the agreed actions, one keystroke each."""

from __future__ import annotations

from functools import cached_property

from textual.app import ComposeResult
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import since_last
from tui.domain.people.promises import Promise as PromiseMade
from tui.domain.people.promises import promise, promises, tally
from tui.domain.people.team import Team
from tui.language.promise_text import tally_text
from tui.steps.list_step import ListingView
from tui.widgets.base.content import drawn
from tui.widgets.base.row_list import Rows
from tui.widgets.drawing.pixels import Pixels, width_of
from tui.widgets.drawing.promise_squares import PROMISES, Promise, promise_squares
from tui.widgets.lists.action_rows import ActionRows
from tui.widgets.meeting.rows_taken import ByHeight, rows_taken
from tui.widgets.meeting.walk_page import at_a_glance

BEAT = 0.15
"""Seconds between one square and the next, the first time they are shown."""

_LEAST_ROWS = 24
"""Rows of a window from which there is room for a drawing beside the list."""

_SQUARES: ByHeight = ((36, 8), (28, 7), (_LEAST_ROWS, 3), (0, 0))
"""Rows that the drawing takes."""


def promise_of(action: Action) -> Promise:
    """Give how an action is drawn: what was kept is, on its day or later."""
    fate = promise(action).fate
    return "kept" if fate == "late" else fate


class LastActionsView(ListingView):
    """What last time agreed, and whatever else is still open; on the stage, so nothing private."""

    # Else rules that begin with the size of the screen would be looked for inside of the step.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    LastActionsView > #over { height: 1; text-align: center; color: $ember; text-style: bold; margin: 0 0 1 0; }
    .-short LastActionsView > #over, .-tight LastActionsView > #over { margin: 0; }
    .-tight LastActionsView > Rows { max-height: 45%; }
    LastActionsView > #kept { height: auto; text-align: center; color: $text; margin: 1 0 1 0; }
    """
    _shown = 0
    """How many squares are drawn."""

    @property
    def takes_rows(self) -> int:
        """What was promised is drawn above the list."""
        return super().takes_rows + rows_taken(_SQUARES, self.app.size.height)

    def compose(self) -> ComposeResult:
        card, rows = super().compose()
        yield Static(id="over")
        yield card
        yield Pixels(id="promises")
        yield Static(id="kept")
        yield rows

    def rows(self) -> Rows:
        _ = self.context.person_translator
        return self.action_rows(self._pick, empty=_("Nothing open from last time."))

    def _pick(self, team: Team) -> tuple[Action, ...]:
        # What was agreed one to one is for the two alone.
        before = self._last if is_several(self.meeting) else None
        return since_last(team, self.meeting, before)

    @cached_property
    def _last(self) -> Meeting | None:
        """The meeting of the same kind before this one: of the two, or of several."""
        past, several = self.context.past.history(self.person.id), is_several(self.meeting)
        return next((held.meeting for held in past if is_several(held.meeting) == several), None)

    def on_mount(self) -> None:
        if self.app.animation_level == "none":
            self._shown = len(self._promises)
            self.redraw()
        else:
            self._fill_one()

    def redraw(self) -> None:
        super().redraw()
        self._draw_over()

    def _draw_over(self) -> None:
        """Say since when; on a page that has room for one row of the list also which of them it is."""
        _, today = self.context.person_translator, self.context.today()
        over, held = self.query_one("#over", Static), self._last.held if self._last is not None else None
        told = [_("since {day}", day=_.day(held, today))] if held is not None else []
        rows = [row.id for row in self.listed.rows if row.id]
        if len(rows) > 1 and at_a_glance(self):
            told.append(_("{n} of {all}", n=rows.index(self.listed.chosen) + 1, all=len(rows)))
        over.display = bool(told)
        over.update(drawn(" · ".join(told)))

    def on_rows_moved(self) -> None:
        self._draw_over()

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

    @property
    def _told(self) -> tuple[PromiseMade, ...]:
        """What became of each, but for those that are open: of them the list below tells."""
        found = promises(self._pick(self.team), private=False)
        return tuple(one for one in found if one.fate != "open")

    def _draw_promises(self) -> None:
        squared, _ = self._promises, self.context.person_translator
        squares, told = self.query_one("#promises", Pixels), self.query_one("#kept", Static)
        has_room = self.app.size.height >= _LEAST_ROWS and bool(squared) and not at_a_glance(self)
        squares.display = told.display = has_room
        if not has_room:
            return
        waiting: tuple[Promise, ...] = tuple("open" for _promise in squared[self._shown :])
        grid = promise_squares((*squared[: self._shown], *waiting))
        squares.show((width_of(grid) + 8, _LEAST_ROWS, grid))
        all_of_them = drawn((_.n("{n} promise", "{n} promises", len(squared)), "bold"))
        became = tally_text(tally(self._told), _)
        told.update(drawn(all_of_them, " · ", became) if became else all_of_them)

    def sent_rows(self) -> tuple[str, ...]:
        return self.sent_actions(self._pick(self.team))

    def show_rows(self) -> None:
        self.query_one(ActionRows).show(self.state)
        self._draw_promises()
