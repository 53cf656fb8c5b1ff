"""The plan while the meeting runs: go to a step, reorder, add, drop, give more time."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import add_step, go_to
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.screens.dialogs.choices.step_choice import make_step, step_choice
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.row_list import Rows
from tui.widgets.change import in_meeting
from tui.widgets.keys.key_line import KeyLine
from tui.widgets.lists.plan_rows import PlanRows
from tui.widgets.meeting.step_text import stage_title, step_detail, step_title_in


class PlanDialog(Dialog[None]):
    """Changes the plan at once; `enter` goes to a step."""

    DEFAULT_CSS = """
    PlanDialog > .frame { height: 90%; width: 84; }
    PlanDialog Rows { background: $surface; margin-top: 1; }
    PlanDialog.-short Rows { margin-top: 0; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "app.undo", N_("undo"), show=False, id="undo"),
        Binding("ctrl+y", "app.redo", N_("redo"), show=False, id="redo"),
    ]

    def __init__(self, context: Context, person: Person, state: State, *, guarded: bool) -> None:
        super().__init__(context)
        self._person = person
        self._state, self._guarded = state, guarded

    @property
    def person(self) -> Person:
        return self._person

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("The plan")), classes="title")
            yield PlanRows(
                self.context,
                self.person.id,
                self._title_of,
                lambda step: step_detail(step, self.context),
            )
            keys = _("enter go to   i add   x drop   + - minutes   shift+↑ ↓ order   esc back")
            yield KeyLine(keys)

    def _title_of(self, step: Step) -> str:
        """Name a step as the head of the stage does: whoever watches is spoken to."""
        name = stage_title if self._guarded else step_title_in
        return name(self.context.manager_translator, step, self.context)

    def on_mount(self) -> None:
        self.show(self._state, guarded=self._guarded)
        meeting = self._state.meetings.get(self.person.id)
        rows = self.query_one(PlanRows)
        if meeting is not None:
            rows.fill(rows.rows, meeting.current)
        rows.focus()

    def show(self, state: State, *, guarded: bool) -> None:
        """Show another state."""
        self._state, self._guarded = state, guarded
        meeting = state.meetings.get(self.person.id)
        if meeting is not None:
            self.query_one(PlanRows).show(meeting)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        event.stop()
        step, now = event.row, self.context.now()
        self.post_message(in_meeting(self.person.id, lambda meeting: go_to(meeting, step, now)))
        self.dismiss(None)

    def on_plan_rows_insert(self, event: PlanRows.Insert) -> None:
        event.stop()
        now = self.context.now()

        def add(chosen: str | None) -> None:
            if not chosen:
                return
            step = make_step(self.context, chosen, self.person, self._state)
            self.query_one(PlanRows).choose_later(step.id)

            def added(meeting: Meeting) -> Meeting:
                """A plan that was emptied goes on at what is put into it."""
                meeting = add_step(meeting, step, event.after)
                return meeting if meeting.current else go_to(meeting, step.id, now)

            self.post_message(in_meeting(self.person.id, added))

        self.app.push_screen(step_choice(self.context, self.person), add)
