"""Preparation: a plan is suggested at once; everything in it can be changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.plan import add_step
from tui.domain.people.person import Person, Way
from tui.domain.people.repeat import of_deck, of_point
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.rhythm_text import repeat_title
from tui.language.whom_text import whom_text
from tui.screens.coach.coach_screen import Coached
from tui.screens.home.person_card import draw_last_time
from tui.screens.messages import GoMeet
from tui.screens.prep.far_panes import FarPanes, title_pane
from tui.screens.prep.prep_header import (
    draw_advice,
    draw_form_hint,
    draw_prep_pages,
    draw_purpose,
    head_ends,
    pages_of,
    side_words,
    sum_of_minutes,
    template_title,
)
from tui.screens.prep.prep_panes import draw_promises
from tui.usecases.answers.prep_form import is_form_meeting
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.usecases.meeting.repeats import set_repeat
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.key_footer import Hints
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change, in_meeting
from tui.widgets.lists.focus_rows import FocusRows
from tui.widgets.lists.plan_rows import PlanRows
from tui.widgets.lists.point_rows import PointRows
from tui.widgets.meeting.step_text import reasons_in, step_detail, step_title

_BAR, _SHORT_BAR = 10, 5
"""Cells of the bar that shows the minutes of the longest step, from 100 columns on and below."""


class PrepScreen(Coached):
    """The plan, their points, my points, last time and private focus points, by number.

    In a small window one of them is seen at a time, from 80 columns on what stands beside the plan too, from 120 on in
    two columns. While others may watch, every word is in the language of whom one meets.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (58, "-middle"), (80, "-two"), (120, "-three")]
    DEFAULT_CSS = """
    PrepScreen #advice { height: auto; max-height: 2; padding: 0 2; }
    PrepScreen.-narrow #advice { padding: 0 1; }
    PrepScreen #pages { height: 1; padding: 0 2; }
    PrepScreen #purpose { height: 1; padding: 0 2; margin: 0 0 1 0; }
    PrepScreen.-narrow #pages, PrepScreen.-narrow #purpose { padding: 0 1; }
    PrepScreen.-columns #pages, PrepScreen.-columns #purpose { display: none; }
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
    PrepScreen.-columns #work > .pane, PrepScreen.-columns #side > Rows { padding: 0; }
    PrepScreen.-two.-columns #page-1 { width: 52%; }
    PrepScreen.-three.-columns #page-1 { width: 46; }
    PrepScreen.-three #more { display: block; margin: 0 0 0 1; }
    PrepScreen #more Static { height: auto; }
    PrepScreen #more #ratings { height: 1fr; }
    PrepScreen #last-time { width: 1fr; height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
    PrepScreen.-columns #last-time { margin: 1 2 0 2; }
    PrepScreen #last-time Static { width: 1fr; max-width: 84; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "begin", N_("begin the meeting"), id="prep.begin"),
        Binding("c", "cards", N_("questions"), id="prep.cards"),
        Binding("T", "template", N_("template"), id="prep.template"),
        Binding("e", "purpose", N_("purpose"), id="prep.purpose"),
        Binding("g", "length", N_("length"), id="prep.length"),
        Binding("F", "form", N_("their form"), id="prep.form"),
        Binding("X", "discard", N_("discard this meeting"), show=False, id="prep.discard"),
        Binding("C", "again", N_("come again"), show=False, id="prep.again"),
        Binding("w", "way", N_("way of meeting"), show=False, id="prep.way"),
        *(
            Binding(str(number), f"page({number})", N_("page"), show=False, id=f"prep.page-{number}")
            for number in range(1, 6)
        ),
    ]

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context, person, state, guarded=guarded)
        self._page = 1

    @property
    def _said(self) -> Context:
        """The context in the language that is spoken here: while others may watch, that of whom one meets."""
        return self.context.spoken(guarded=self.guarded)

    def compose(self) -> ComposeResult:
        said = self._said
        yield DeskHead(id="head")
        yield Static(id="advice")
        yield Static(id="pages")
        yield Static(id="purpose")
        with Horizontal(id="work"):
            plan = PlanRows(
                said,
                self.person.id,
                lambda step: step_title(step, self._said),
                self._detail,
                why_of=self._why,
                id="page-1",
            )
            yield plan.add_class("pane")
            with Vertical(id="side"):
                yield Static(id="promises", classes="pane")
                yield PointRows(said, self.person, "employee", empty="", id="page-2").add_class("pane")
                yield PointRows(said, self.person, "manager", empty="", id="page-3").add_class("pane")
            yield FarPanes(id="more")
            with VerticalScroll(id="last-time", can_focus=False):
                yield Static(id="last")
        yield Hints(said.manager_translator)

    @cached_property
    def _reasons(self) -> Callable[[Step], str]:
        return reasons_in(self.context, self.person, lambda: self.state.team.points)

    def _why(self, step: Step) -> str:
        """Why something is asked tells what the manager makes of the answers."""
        return "" if self.guarded else self._reasons(step)

    @property
    def first_keys(self) -> tuple[str, ...]:
        plan = ("prep.begin", "prep.cards", "plan.insert", "plan.leave-out", "plan.more")
        return (*plan, "point.add", "focus.add", "plan.remove", "prep.template")

    def set_up(self) -> None:
        self._mount_private()
        self.action_page(self._page)

    def on_resize(self) -> None:
        self.redraw()
        # How wide each pane is, is known once all is laid out.
        self.call_after_refresh(self._draw_again)

    def _draw_again(self) -> None:
        if self.meeting is not None and self._page != 4 and self._columns > 1:
            self._draw_panes(self._said)

    @property
    def _columns(self) -> int:
        """How many columns there are."""
        size = self.app.size
        if size.width < 80 or size.height < 20:
            return 1
        return 3 if self.has_class("-three") and not self._is_several else 2

    @property
    def _is_several(self) -> bool:
        return self.meeting is not None and is_several(self.meeting)

    @property
    def _bar(self) -> int:
        wide = _BAR if self.app.size.width >= 100 else _SHORT_BAR
        return wide if self._columns > 1 else 0

    def redraw(self) -> None:
        meeting, said = self.meeting, self._said
        if meeting is None:
            return
        self._mount_private()
        self._arrange()
        self._draw_head(meeting, said)
        plan = self.query_one("#page-1", PlanRows)
        plan.context, plan.bar = said, self._bar
        plan.show(meeting)
        self._draw_points(meeting, said)
        for focus in self.query(FocusRows):
            focus.context = said
            focus.show(self.state)
        if self._page == 4:
            width = min(84, self.app.size.width - 8)
            last = draw_last_time(self.state, self.person, said, width, private=not self.guarded)
            self.query_one("#last", Static).update(last)
        elif self._columns > 1:
            self._draw_panes(said)
        self.query_one(Hints).translator = said.manager_translator
        self.advise()

    def _draw_head(self, meeting: Meeting, said: Context) -> None:
        _, width = said.manager_translator, self.app.size.width
        name = clean(whom_text(meeting, self.state.team, self.person.shown_name, _))
        title = _("Prepare") + f" · {name}" if width >= 58 else name
        self.query_one("#head", DeskHead).tell(title, *head_ends(meeting, said, guarded=self.guarded))
        advice = self.query_one("#advice", Static)
        told = draw_advice(self.state, meeting, self.person, said)
        advice.update(told)
        advice.display = bool(told.plain)
        room = width - (2 if self.has_class("-narrow") else 4)
        pages = draw_prep_pages(self.state, meeting, said, page=self._page, width=room, guarded=self.guarded)
        self.query_one("#pages", Static).update(pages)
        self.query_one("#purpose", Static).update(draw_purpose(meeting, said, room))

    def _draw_points(self, meeting: Meeting, said: Context) -> None:
        _, words = said.manager_translator, side_words(meeting, self.person, said.manager_translator)
        form = draw_form_hint(meeting, self.person, said, guarded=self.guarded)
        for number, (title, empty), below in zip("23", words, (form, None), strict=True):
            rows = self.query_one(f"#page-{number}", PointRows)
            rows.context, rows.guarded, rows.empty = said, self.guarded, empty
            rows.show(self.state)
            self._entitle(f"#page-{number}", number, title, below)
        self._entitle("#page-5", "5", _("Only you see this"))

    def _entitle(self, selector: str, number: str, title: str, below: Content | None = None) -> None:
        """Give a pane its title, and the number that leads to it."""
        for pane in self.query(selector):
            title_pane(pane, number, title, below)

    def _draw_panes(self, said: Context) -> None:
        _, size, meeting = said.manager_translator, self.app.size, self.meeting
        assert meeting is not None
        plan = template_title(meeting, said)
        self._entitle("#page-1", "1", plan, sum_of_minutes(meeting, _))
        if self._is_several:
            return
        self._entitle("#promises", "4", _("Promises"))
        width = max(20, self.query_one("#promises").size.width)
        rows = max(3, size.height // 3 - (2 if self.guarded else 4))
        promises = draw_promises(self.state, self.person, said, width, rows, private=not self.guarded)
        self.query_one("#promises", Static).update(promises)
        if self._columns < 3:
            return
        self.query_one(FarPanes).show(self.state, self.person, said, guarded=self.guarded)

    def _arrange(self) -> None:
        """Show the page in turn alone, or all beside each other where there is room."""
        columns, page = self._columns, self._page
        self.set_class(columns > 1, "-columns")
        self.query_one("#last-time").display = page == 4
        self.query_one("#promises").display = columns > 1 and not self._is_several
        self.query_one("#work > #page-1").display = page != 4 and (columns > 1 or page == 1)
        self.query_one("#side").display = page != 4 and (columns > 1 or page != 1)
        self.query_one("#more").display = page != 4 and columns > 2
        for number in (2, 3, 5):
            for rows in self.query(f"#page-{number}"):
                rows.display = columns > 1 or page == number

    def _mount_private(self) -> None:
        """The private page exists only while nobody else may watch."""
        there = self.query(FocusRows)
        if self.guarded and there:
            there.remove()
            if self._page == 5:
                self._page = 1
                self.query_one("#page-1").focus()
        elif not self.guarded and not there:
            rows = FocusRows(self._said, self.person, id="page-5")
            rows.add_class("pane")
            rows.display = self._columns > 1 or self._page == 5
            self.query_one("#side").mount(rows)
            rows.call_after_refresh(self._show_private)

    def _show_private(self) -> None:
        for rows in self.query(FocusRows):
            rows.show(self.state)

    def action_page(self, number: int) -> None:
        if self.meeting is None or number not in pages_of(self.meeting, guarded=self.guarded):
            # Whoever watches is not told what there would be.
            return
        self._page = number
        self._arrange()
        if number == 4:
            self.set_focus(None)
        else:
            self.query_one(f"#page-{number}").focus()
        self.redraw()

    def _change(self, change: MeetingChange) -> None:
        self.post_message(in_meeting(self.person.id, change))

    def _detail(self, step: Step) -> str:
        """Tell what is in a step, and how often it comes again."""
        again = repeat_title(of_deck(self._whom, step.deck), self._said.manager_translator)
        return " · ".join(part for part in (step_detail(step, self._said), again) if part)

    @property
    def _whom(self) -> Person:
        """The person as they are known now."""
        return self.state.team.person(self.person.id) or self.person

    def action_again(self) -> None:
        """Ask how often the point under the cursor comes again, or the check or deck of the step."""
        from tui.screens.prep.repeat_dialog import ask_rhythm

        rows = next((rows for rows in self.query(PointRows) if rows.id == f"page-{self._page}"), None)
        point = rows.point if rows is not None else None
        chosen = self.query_one(PlanRows).chosen if self._page == 1 else ""
        step = self.meeting.step(chosen) if self.meeting is not None else None
        if point is not None:
            what, now = point.text, of_point(self._whom, point.text, point.side)
            about: dict[str, Any] = {"text": point.text, "side": point.side}
        elif step is not None and step.deck and step.kind in ("cards", "statements"):
            what, now = step_title(step, self._said), of_deck(self._whom, step.deck)
            about = {"deck": step.deck}
        else:
            _ = self._said.manager_translator
            self.notify(_("A point, a check or the questions of a deck can come again"), timeout=4)
            return

        def keep(rhythm: tuple[int, int]) -> None:
            self.post_message(Change(set_repeat(self.context, self.person.id, rhythm, **about)))

        self.app.push_screen(*ask_rhythm(self._said, what, now, keep))

    def action_begin(self) -> None:
        self.post_message(GoMeet(self.person.id))

    def action_form(self) -> None:
        """What they are asked and answered is private until both are in the meeting."""
        if not self.guarded and self.meeting is not None and is_form_meeting(self.meeting):
            from tui.screens.answers.form_screen import FormScreen

            self.app.push_screen(FormScreen(self.context, self.person, self.state))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "form":
            return not self.guarded and self.meeting is not None and is_form_meeting(self.meeting)
        return super().check_action(action, parameters)

    def action_discard(self) -> None:
        if self.meeting is not None:
            from tui.screens.dialogs.discard_meeting import ask_discard

            self.app.push_screen(*ask_discard(self.meeting, self.person, self._said, self.post_message))

    def action_purpose(self) -> None:
        if self.meeting is not None:
            from tui.screens.prep.prep_dialogs import ask_purpose

            self.app.push_screen(*ask_purpose(self.meeting, self._said, self._change))

    def action_length(self) -> None:
        if self.meeting is not None:
            from tui.screens.prep.prep_dialogs import ask_length

            self.app.push_screen(*ask_length(self.meeting, self._said, self._change))

    def action_way(self) -> None:
        if self.meeting is not None:
            from tui.screens.dialogs.way_choice import ask_way

            def by(way: Way) -> None:
                self._change(lambda meeting: msgspec.structs.replace(meeting, way=way))

            self.app.push_screen(*ask_way(self._said, self.person, self.meeting.way, by))

    def action_template(self) -> None:
        from tui.screens.prep.prep_dialogs import template_choice

        chosen = self.meeting.template if self.meeting is not None else ""
        self.app.push_screen(template_choice(self._said, self.state, self.person, chosen), self._use_template)

    def _use_template(self, id: str | None) -> None:
        template = self.context.decks.template(id or "")
        if template is not None and self.meeting is not None:
            from tui.usecases.meeting.lifecycle import started_anew

            self._change(started_anew(self.context, self.person, self.state, self.meeting, template))

    def on_plan_rows_insert(self, event: PlanRows.Insert) -> None:
        event.stop()
        from tui.screens.dialogs.step_choice import make_step, step_choice

        def add(chosen: str | None) -> None:
            if chosen:
                step = make_step(self._said, chosen, self.person, self.state)
                self._change(lambda meeting: add_step(meeting, step, event.after))
                self.query_one(PlanRows).choose_later(step.id)
                if step.kind == "cards" and not step.questions:
                    self._browse(step)

        self.app.push_screen(step_choice(self._said, self.person), add)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        if event.rows.id == "page-1":
            step = self.meeting.step(event.row) if self.meeting is not None else None
            if step is not None and step.kind == "cards":
                self._browse(step)

    def action_cards(self) -> None:
        """Choose questions: for the step under the cursor, else for the first that has some, else a new one."""
        if self.meeting is None:
            return
        from tui.screens.prep.prep_dialogs import holder_of_cards

        step, change = holder_of_cards(self.meeting, self.query_one(PlanRows).chosen, self._said)
        self._change(change)
        self._browse(step)

    def _browse(self, step: Step) -> None:
        from tui.screens.prep.prep_dialogs import ask_questions

        asked = ask_questions(step, self.person, self.state, self._said, self._change, guarded=self.guarded)
        self.app.push_screen(*asked)
