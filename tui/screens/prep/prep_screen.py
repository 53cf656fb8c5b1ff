"""Preparation: a plan is suggested at once; everything in it can be changed."""

from __future__ import annotations

from typing import Any, ClassVar

import msgspec
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.plan import add_step, with_questions
from tui.domain.people.person import WAYS, Person
from tui.domain.people.repeat import of_deck, of_point
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.rhythm_text import repeat_title
from tui.screens.coach.coach_screen import Coached
from tui.screens.home.person_card import draw_card
from tui.screens.messages import GoMeet
from tui.screens.prep.prep_header import draw_prep_head, draw_prep_pages
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.usecases.prep_form import is_form_meeting
from tui.usecases.repeats import set_repeat
from tui.widgets.base.key_footer import Hints
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change, in_meeting
from tui.widgets.lists.focus_rows import FocusRows
from tui.widgets.lists.plan_rows import PlanRows
from tui.widgets.lists.point_rows import PointRows
from tui.widgets.meeting.step_text import reasons_in, step_detail, step_title


class PrepScreen(Coached):
    """Five pages by number: the plan, their points, my points, last time, private focus points."""

    DEFAULT_CSS = """
    PrepScreen #head { height: auto; max-height: 5; padding: 0 1; background: $surface; }
    PrepScreen #pages { height: 1; padding: 0 1; }
    PrepScreen #work { width: 1fr; height: 1fr; padding: 1 1 0 1; }
    PrepScreen.-short #work { padding: 0 1; }
    PrepScreen #card { width: 44; height: 1fr; padding: 1 2 0 2; border-left: solid $border;
                       scrollbar-size-vertical: 1; }
    PrepScreen.-middle #card, PrepScreen.-narrow #card { display: none; }
    PrepScreen.-last #card { display: block; width: 1fr; border: none; }
    PrepScreen.-last #work { display: none; }
    PrepScreen #card Static { height: auto; }
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

    def compose(self) -> ComposeResult:
        _, name = self.context.manager_translator, self.person.first_name
        reasons = reasons_in(self.context, self.person, lambda: self.state.team.points)
        yield Static(id="head")
        yield Static(id="pages")
        with Horizontal():
            with Vertical(id="work"):
                yield PlanRows(
                    self.context,
                    self.person.id,
                    lambda step: step_title(step, self.context),
                    self._detail,
                    # Why something is asked tells what the manager makes of the answers.
                    why_of=lambda step: "" if self.guarded else reasons(step),
                    id="page-1",
                )
                empty = _("No points of {name}’s yet – i adds one.", name=name)
                yield PointRows(self.context, self.person, "employee", empty=empty, id="page-2")
                empty = _("No points of yours yet – i adds one.")
                yield PointRows(self.context, self.person, "manager", empty=empty, id="page-3")
            with VerticalScroll(id="card", can_focus=False):
                yield Static(id="last")
        yield Hints(_)

    @property
    def first_keys(self) -> tuple[str, ...]:
        plan = ("prep.begin", "prep.cards", "plan.insert")
        return (*plan, "point.add", "focus.add", "plan.remove", "prep.template")

    def set_up(self) -> None:
        super().set_up()
        self.action_page(self._page)

    def on_resize(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        meeting = self.meeting
        if meeting is None:
            return
        width = self.size.width
        head = draw_prep_head(self.state, meeting, self.person, self.context, width - 2)
        self.query_one("#head", Static).update(head)
        self.query_one("#pages", Static).update(
            draw_prep_pages(
                self.state, meeting, self.context, page=self._page, width=width, guarded=self.guarded
            )
        )
        self._mount_private()
        self.query_one("#page-1", PlanRows).show(meeting)
        for rows in self.query(PointRows):
            rows.guarded = self.guarded
            rows.show(self.state)
        for focus in self.query(FocusRows):
            focus.show(self.state)
        self.query_one("#last", Static).update(
            draw_card(
                self.state,
                self.person,
                self.context,
                max(24, 38 if self._page != 4 else width - 6),
                private=not self.guarded,
                pictured=self.size.height > 22,
            )
        )
        self.advise()

    def _mount_private(self) -> None:
        """The private page exists only while nobody else may watch."""
        there = self.query(FocusRows)
        if self.guarded and there:
            there.remove()
            if self._page == 5:
                self.action_page(1)
        elif not self.guarded and not there:
            rows = FocusRows(self.context, self.person, id="page-5")
            rows.display = self._page == 5
            self.query_one("#work").mount(rows)
            rows.call_after_refresh(lambda: rows.show(self.state))

    def action_page(self, number: int) -> None:
        if number == 5 and self.guarded:
            # Whoever watches is not told that there is such a page.
            return
        self._page = number
        self.set_class(number == 4, "-last")
        for page in range(1, 6):
            for widget in self.query(f"#page-{page}"):
                widget.display = page == number
                if page == number:
                    widget.focus()
        if number == 4:
            self.set_focus(None)
        self.redraw()

    def _change(self, change: MeetingChange) -> None:
        self.post_message(in_meeting(self.person.id, change))

    def _detail(self, step: Step) -> str:
        """Tell what is in a step, and how often it comes again."""
        again = repeat_title(of_deck(self._whom, step.deck), self.context.manager_translator)
        return " · ".join(part for part in (step_detail(step, self.context), again) if part)

    @property
    def _whom(self) -> Person:
        """The person as they are known now."""
        return self.state.team.person(self.person.id) or self.person

    def action_again(self) -> None:
        """Ask how often the point under the cursor comes again, or the check or deck of the step."""
        from tui.screens.prep.repeat_dialog import ask_rhythm

        rows = next((rows for rows in self.query(PointRows) if rows.display), None)
        point = rows.point if rows is not None else None
        step = (
            self.meeting.step(self.query_one(PlanRows).chosen) if self.meeting and self._page == 1 else None
        )
        if point is not None:
            what, now = point.text, of_point(self._whom, point.text, point.side)
            about: dict[str, Any] = {"text": point.text, "side": point.side}
        elif step is not None and step.deck and step.kind in ("cards", "statements"):
            what, now = step_title(step, self.context), of_deck(self._whom, step.deck)
            about = {"deck": step.deck}
        else:
            _ = self.context.manager_translator
            self.notify(_("A point, a check or the questions of a deck can come again"), timeout=4)
            return

        def keep(rhythm: tuple[int, int]) -> None:
            self.post_message(Change(set_repeat(self.context, self.person.id, rhythm, **about)))

        self.app.push_screen(*ask_rhythm(self.context, what, now, keep))

    def action_begin(self) -> None:
        self.post_message(GoMeet(self.person.id))

    def action_form(self) -> None:
        """What they are asked and answered is private until both are in the meeting."""
        if not self.guarded and self.meeting is not None and is_form_meeting(self.meeting):
            from tui.screens.preparation.form_screen import FormScreen

            self.app.push_screen(FormScreen(self.context, self.person, self.state))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "form":
            return not self.guarded and self.meeting is not None and is_form_meeting(self.meeting)
        return super().check_action(action, parameters)

    def action_discard(self) -> None:
        if self.meeting is not None:
            from tui.screens.dialogs.discard_meeting import ask_discard

            self.app.push_screen(*ask_discard(self.meeting, self.person, self.context, self.post_message))

    def action_purpose(self) -> None:
        if self.meeting is not None:
            from tui.screens.prep.prep_dialogs import ask_purpose

            self.app.push_screen(*ask_purpose(self.meeting, self.context, self._change))

    def action_length(self) -> None:
        if self.meeting is not None:
            from tui.screens.prep.prep_dialogs import ask_length

            self.app.push_screen(*ask_length(self.meeting, self.context, self._change))

    def action_way(self) -> None:
        def next_way(meeting: Meeting) -> Meeting:
            return msgspec.structs.replace(meeting, way=WAYS[(WAYS.index(meeting.way) + 1) % len(WAYS)])

        self._change(next_way)

    def action_template(self) -> None:
        from tui.screens.prep.prep_dialogs import template_choice

        chosen = self.meeting.template if self.meeting is not None else ""
        pick = template_choice(self.context, self.state, self.person, chosen)
        self.app.push_screen(pick, self._use_template)

    def _use_template(self, id: str | None) -> None:
        template = self.context.decks.template(id or "")
        if template is not None and self.meeting is not None:
            from tui.usecases.lifecycle import started_anew

            self._change(started_anew(self.context, self.person, self.state, self.meeting, template))

    def on_plan_rows_insert(self, event: PlanRows.Insert) -> None:
        event.stop()
        from tui.screens.dialogs.step_choice import make_step, step_choice

        def add(chosen: str | None) -> None:
            if chosen:
                step = make_step(self.context, chosen, self.person, self.state)
                self._change(lambda meeting: add_step(meeting, step, event.after))
                self.query_one(PlanRows).choose_later(step.id)
                if step.kind == "cards" and not step.questions:
                    self._browse(step)

        self.app.push_screen(step_choice(self.context, self.person.id), add)

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

        step, change = holder_of_cards(self.meeting, self.query_one(PlanRows).chosen, self.context)
        self._change(change)
        self._browse(step)

    def _browse(self, step: Step) -> None:
        from tui.screens.questions.browser import Browser

        def take(cards: tuple[str, ...] | None) -> None:
            if cards is not None:
                self._change(lambda meeting: with_questions(meeting, step.id, cards))

        browser = Browser(
            self.context, self.person, self.state, step.questions, guarded=self.guarded, deck=step.deck
        )
        self.app.push_screen(browser, take)
