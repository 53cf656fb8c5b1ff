"""Preparation: a plan is suggested at once; everything in it can be changed."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import add_step
from tui.domain.people.person import Person, Way
from tui.domain.text.clean_text import clean
from tui.domain.workspace.state import State
from tui.language.whom_text import whom_text
from tui.screens.coach.coach_screen import Coached
from tui.screens.messages import GoMeet
from tui.screens.prep.prep_header import (
    draw_advice,
    draw_prep_pages,
    draw_purpose,
    head_ends,
    pages_of,
)
from tui.screens.prep.prep_keys import FIRST_KEYS, PREP_KEYS
from tui.screens.prep.prep_panes import PRIVATE, PrepPanes, columns_of
from tui.usecases.answers.prep_form import is_form_meeting
from tui.usecases.context import Context
from tui.widgets.base.desk_head import DeskHead
from tui.widgets.base.row_list import Rows
from tui.widgets.keys.key_footer import Hints
from tui.widgets.lists.plan_rows import PlanRows


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
    """
    BINDINGS: ClassVar[list[BindingType]] = PREP_KEYS

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
        yield PrepPanes(self.context, self.person, self.state, guarded=self.guarded)
        yield Hints(said.manager_translator)

    @property
    def first_keys(self) -> tuple[str, ...]:
        return FIRST_KEYS

    def set_up(self) -> None:
        self.action_page(self._page)

    def on_resize(self) -> None:
        self.redraw()
        # How wide each pane is, is known once all is laid out.
        for panes in self.query(PrepPanes):
            self.call_after_refresh(panes.draw_beside)

    def redraw(self) -> None:
        meeting, said = self.meeting, self._said
        if meeting is None:
            return
        panes = self.query_one(PrepPanes)
        if self.guarded and self._page == PRIVATE:
            self._page = 1
            self.query_one("#page-1").focus()
        self.set_class(columns_of(self.app.size, meeting) > 1, "-columns")
        panes.show(self.state, meeting, page=self._page, guarded=self.guarded)
        self._draw_head(meeting, said)
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

    def action_page(self, number: int) -> None:
        if self.meeting is None or number not in pages_of(self.meeting, guarded=self.guarded):
            # Whoever watches is not told what there would be.
            return
        self._page = number
        self.redraw()
        self.query_one(PrepPanes).focus_page()

    def action_again(self) -> None:
        """Ask how often the point under the cursor comes again, or the check or deck of the step."""
        from tui.screens.prep.repeat_dialog import ask_repeat

        whom = self.state.team.person(self.person.id) or self.person
        asked = ask_repeat(self.query_one(PrepPanes).in_hand(), whom, self._said, self.post_message)
        if asked is not None:
            self.app.push_screen(*asked)
        else:
            _ = self._said.manager_translator
            self.notify(_("A point, a check or the questions of a deck can come again"), timeout=4)

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

            self.app.push_screen(*ask_purpose(self.meeting, self._said, self.change_meeting))

    def action_length(self) -> None:
        if self.meeting is not None:
            from tui.screens.prep.prep_dialogs import ask_length

            self.app.push_screen(*ask_length(self.meeting, self._said, self.change_meeting))

    def action_way(self) -> None:
        if self.meeting is not None:
            from tui.screens.dialogs.choices.way_choice import ask_way
            from tui.usecases.meeting.new_plan import with_plan_for

            def by(way: Way) -> None:
                if self.meeting is not None:
                    self.change_meeting(
                        with_plan_for(self.context, self.person, self.state, self.meeting, way)
                    )

            self.app.push_screen(*ask_way(self._said, self.person, self.meeting.way, by))

    def action_template(self) -> None:
        from tui.screens.dialogs.choices.template_choice import template_choice

        chosen = self.meeting.template if self.meeting is not None else ""
        self.app.push_screen(template_choice(self._said, self.state, self.person, chosen), self._use_template)

    def _use_template(self, id: str | None) -> None:
        template = self.context.decks.template(id or "")
        if template is not None and self.meeting is not None:
            from tui.usecases.meeting.new_plan import started_anew

            self.change_meeting(started_anew(self.context, self.person, self.state, self.meeting, template))

    def on_plan_rows_insert(self, event: PlanRows.Insert) -> None:
        event.stop()
        from tui.screens.dialogs.choices.step_choice import make_step, step_choice

        def add(chosen: str | None) -> None:
            if chosen:
                step = make_step(self._said, chosen, self.person, self.state)
                self.change_meeting(lambda meeting: add_step(meeting, step, event.after))
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
        self.change_meeting(change)
        self._browse(step)

    def _browse(self, step: Step) -> None:
        from tui.screens.prep.prep_dialogs import ask_questions

        asked = ask_questions(
            step, self.person, self.state, self._said, self.change_meeting, guarded=self.guarded
        )
        self.app.push_screen(*asked)
