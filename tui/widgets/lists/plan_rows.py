"""The plan as a list to change: order, minutes, what is in and what is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.plan import change_minutes, remove_step, shift_step
from tui.language.declare import N_
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import in_meeting


class PlanRows(Rows):
    """The steps of one meeting; `title_of` and `detail_of` say how a step is called and what it asks.

    `why_of` says why it asks that, on a line of its own.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "insert", N_("add a step"), id="plan.insert"),
        Binding("x,delete", "remove", N_("drop the step"), id="plan.remove"),
        Binding("plus,right", "minutes(1)", N_("a minute more"), id="plan.more"),
        Binding("minus,left", "minutes(-1)", N_("a minute less"), show=False, id="plan.less"),
        Binding("shift+up,K", "shift(-1)", N_("move up"), id="plan.earlier"),
        Binding("shift+down,J", "shift(1)", N_("move down"), show=False, id="plan.later"),
    ]

    class Insert(Message):
        """A step is to be added behind the one named."""

        def __init__(self, after: str) -> None:
            super().__init__()
            self.after = after

    def __init__(
        self,
        context: Context,
        person: str,
        title_of: Callable[[Step], str],
        detail_of: Callable[[Step], str],
        *,
        why_of: Callable[[Step], str] = lambda _: "",
        id: str | None = None,
    ) -> None:
        super().__init__(most_lines=3, id=id)
        self.context = context
        self._person = person
        self._title_of = title_of
        self._detail_of = detail_of
        self._why_of = why_of

    def show(self, meeting: Meeting) -> None:
        _ = self.context.manager_translator
        rows = []
        for step in meeting.steps:
            sign = (
                "━" if step.id == meeting.current else {"visited": "●", "skipped": "·"}.get(step.state, "○")
            )
            style = "$faint" if step.state == "skipped" else "bold" if step.id == meeting.current else ""
            content = drawn((f"{sign} {self._title_of(step)}", style))
            detail = self._detail_of(step)
            if detail:
                content = Content.assemble(content, drawn((f"  {detail}", "$dim")))
            why = self._why_of(step)
            if why:
                content = lines(content, drawn((f"  {why}", "$secondary")))
            minutes = _("{n} min", n=step.minutes) if step.minutes else _("open")
            rows.append(Row(step.id, content, drawn((minutes, "$secondary"))))
        self.fill(rows or [Row("", drawn((_("No steps yet – i adds one."), "$dim")))])

    def _change(self, change: MeetingChange) -> None:
        self.post_message(in_meeting(self._person, change))

    def action_insert(self) -> None:
        self.post_message(self.Insert(self.chosen))

    def action_remove(self) -> None:
        step, now = self.chosen, self.context.now()
        if step:
            self._change(lambda meeting: remove_step(meeting, step, now))

    def action_minutes(self, by: int) -> None:
        step = self.chosen
        if step:
            self._change(lambda meeting: change_minutes(meeting, step, by))

    def action_shift(self, by: int) -> None:
        step = self.chosen
        if step:
            self._change(lambda meeting: shift_step(meeting, step, by))
