"""The panes of the preparation: the plan, and beside it the points, what was promised and what is private."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.rhythm.repeat import of_deck
from tui.domain.workspace.state import State
from tui.language.rhythm_text import repeat_title
from tui.screens.home.cards.person_card import draw_last_time
from tui.screens.prep.far_panes import FarPanes, title_pane
from tui.screens.prep.pane_drawing import draw_promises
from tui.screens.prep.prep_header import draw_form_hint, side_words, sum_of_minutes, template_title
from tui.usecases.context import Context
from tui.widgets.lists.focus_rows import FocusRows
from tui.widgets.lists.plan_rows import PlanRows
from tui.widgets.lists.point_rows import PointRows
from tui.widgets.meeting.step_text import reasons_in, step_detail, step_title, title_for_both

LAST_TIME, PRIVATE = 4, 5
"""Numbers of two of the pages: what was said last time, and the private points."""

_BAR, _SHORT_BAR = 10, 5
"""Cells of the bar that shows the minutes of the longest step, from 100 columns on and below."""


def columns_of(size: Size, meeting: Meeting | None) -> int:
    """Tell how many columns of panes a window has room for; what is about one person is for none of several."""
    if size.width < 80 or size.height < 20:
        return 1
    return 3 if size.width >= 120 and not (meeting is not None and is_several(meeting)) else 2


class PrepPanes(Horizontal):
    """One pane at a time in a small window, else beside each other in two columns or three."""

    # Else rules that begin with the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PrepScreen #work { width: 1fr; height: 1fr; padding: 0 1; }
    PrepScreen.-columns #work { padding: 1 2 0 2; }
    PrepScreen #page-1 { width: 1fr; height: 1fr; }
    PrepScreen #side { width: 1fr; height: 1fr; }
    PrepScreen #more { width: 1fr; height: 1fr; display: none; }
    PrepScreen #promises { height: auto; }
    PrepScreen #side > Rows { height: 1fr; }
    PrepScreen.-columns .pane { border: round $line; padding: 0 1; background: $background;
                                border-title-color: $ember; border-title-style: bold;
                                border-title-background: $background;
                                border-subtitle-color: $soft; border-subtitle-background: $background; }
    PrepScreen.-columns .pane:focus { border: round $gold; }
    PrepScreen.-columns #side { margin: 0 0 0 1; }
    PrepScreen.-columns #work > .pane { padding: 0; }
    PrepScreen.-columns #side > Rows { padding: 0 1 0 0; }
    PrepScreen.-two.-columns #page-1 { width: 52%; }
    PrepScreen.-three.-columns #page-1 { width: 46; }
    PrepScreen.-three #more { display: block; margin: 0 0 0 1; }
    PrepScreen #more Static { height: auto; }
    PrepScreen #more #ratings { height: 1fr; }
    PrepScreen #last-time { width: 1fr; height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
    PrepScreen.-columns #last-time { margin: 1 2 0 2; }
    PrepScreen #last-time Static { width: 1fr; max-width: 84; height: auto; }
    """

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(id="work")
        self.context, self.person = context, person
        self._state, self._guarded, self._page = state, guarded, 1

    @property
    def _said(self) -> Context:
        return self.context.spoken(guarded=self._guarded)

    @property
    def _meeting(self) -> Meeting | None:
        return self._state.meetings.get(self.person.id)

    @property
    def _columns(self) -> int:
        return columns_of(self.app.size, self._meeting)

    def compose(self) -> ComposeResult:
        said = self._said
        yield PlanRows(
            said,
            self.person.id,
            self._title,
            self._detail,
            why_of=self._why,
            id="page-1",
        ).add_class("pane")
        with Vertical(id="side"):
            # In the order of the keys that lead to them.
            yield PointRows(said, self.person, "employee", empty="", id="page-2").add_class("pane")
            yield PointRows(said, self.person, "manager", empty="", id="page-3").add_class("pane")
            yield Static(id="promises", classes="pane")
        yield FarPanes(id="more")
        with VerticalScroll(id="last-time", can_focus=False):
            yield Static(id="last")

    @cached_property
    def _reasons(self) -> Callable[[Step], str]:
        return reasons_in(self.context, self.person, lambda: self._state.team.points)

    def _title(self, step: Step) -> str:
        meeting, said = self._meeting, self._said
        if meeting is not None and is_several(meeting):
            return step_title(step, said)
        return title_for_both(step, self.person, said)

    def _why(self, step: Step) -> str:
        """Why something is asked tells what the manager makes of the answers."""
        return "" if self._guarded else self._reasons(step)

    def _detail(self, step: Step) -> str:
        """Tell what is in a step, and how often it comes again."""
        whom = self._state.team.person(self.person.id) or self.person
        again = repeat_title(of_deck(whom, step.deck), self._said.manager_translator)
        return " · ".join(part for part in (step_detail(step, self._said), again) if part)

    def in_hand(self) -> Point | Step | None:
        """Give the point or the step under the cursor of the page in turn."""
        if self._page == 1:
            meeting = self._meeting
            return meeting.step(self.query_one(PlanRows).chosen) if meeting is not None else None
        return next((rows.point for rows in self.query(PointRows) if rows.id == f"page-{self._page}"), None)

    def show(self, state: State, meeting: Meeting, *, page: int, guarded: bool) -> None:
        """Show the page, or all of them where there is room; nothing private while `guarded`."""
        self._state, self._page, self._guarded = state, page, guarded
        self._mount_private()
        self._arrange()
        said = self._said
        plan = self.query_one("#page-1", PlanRows)
        wide = _BAR if self.app.size.width >= 100 else _SHORT_BAR
        plan.context, plan.bar = said, wide if self._columns > 1 else 0
        plan.show(meeting)
        self._draw_points(meeting, said)
        for focus in self.query(FocusRows):
            focus.context = said
            focus.show(state)
        if page == LAST_TIME:
            width = min(84, self.app.size.width - 8)
            last = draw_last_time(state, self.person, said, width, private=not guarded)
            self.query_one("#last", Static).update(last)
        self.draw_beside()

    def focus_page(self) -> None:
        """Let keys go to the page in turn; on what is only read there is nothing to choose."""
        if self._page == LAST_TIME:
            self.screen.set_focus(None)
        else:
            self.query_one(f"#page-{self._page}").focus()

    def draw_beside(self) -> None:
        """Draw what stands beside the plan as wide as each pane is."""
        _, meeting = self._said.manager_translator, self._meeting
        if meeting is None or self._page == LAST_TIME or self._columns == 1:
            return
        self._entitle("#page-1", "1", template_title(meeting, self._said), sum_of_minutes(meeting, _))
        if is_several(meeting):
            return
        self._entitle("#promises", "4", _("Promises"))
        width = max(20, self.query_one("#promises").size.width)
        rows = max(3, self.app.size.height // 3 - (2 if self._guarded else 4))
        promises = draw_promises(self._state, self.person, self._said, width, rows, private=not self._guarded)
        self.query_one("#promises", Static).update(promises)
        if self._columns == 3:
            self.query_one(FarPanes).show(self._state, self.person, self._said, guarded=self._guarded)

    def _draw_points(self, meeting: Meeting, said: Context) -> None:
        _, words = said.manager_translator, side_words(meeting, self.person, said)
        form = draw_form_hint(meeting, self.person, said, guarded=self._guarded)
        for number, (title, empty), below in zip("23", words, (form, None), strict=True):
            rows = self.query_one(f"#page-{number}", PointRows)
            rows.context, rows.guarded, rows.empty = said, self._guarded, empty
            rows.show(self._state)
            self._entitle(f"#page-{number}", number, title, below)
        self._entitle("#page-5", "5", _("Only you see this"))

    def _entitle(self, selector: str, number: str, title: str, below: Content | None = None) -> None:
        for pane in self.query(selector):
            title_pane(pane, number, title, below)

    def _arrange(self) -> None:
        """Show the page in turn alone, or all beside each other where there is room."""
        columns, page, meeting = self._columns, self._page, self._meeting
        several = meeting is not None and is_several(meeting)
        self.query_one("#last-time").display = page == LAST_TIME
        self.query_one("#promises").display = columns > 1 and not several
        self.query_one("#page-1").display = page != LAST_TIME and (columns > 1 or page == 1)
        self.query_one("#side").display = page != LAST_TIME and (columns > 1 or page != 1)
        self.query_one("#more").display = page != LAST_TIME and columns > 2
        for number in (2, 3, PRIVATE):
            for rows in self.query(f"#page-{number}"):
                rows.display = columns > 1 or page == number

    def _mount_private(self) -> None:
        """The private page exists only while nobody else may watch."""
        there = self.query(FocusRows)
        if self._guarded:
            there.remove()
        elif not there:
            rows = FocusRows(self._said, self.person, id="page-5")
            self.query_one("#side").mount(rows.add_class("pane"))
            rows.call_after_refresh(self._show_private)

    def _show_private(self) -> None:
        for rows in self.query(FocusRows):
            rows.show(self._state)
