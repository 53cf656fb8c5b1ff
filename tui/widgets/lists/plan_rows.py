"""The plan as a list to change: order, minutes, what is in and what is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.domain.dates.time_of_day import parse_time
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import change_minutes, leave_out, remove_step, shift_step
from tui.language import Translator
from tui.language.declare import N_
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import in_meeting

_SIGNS = {"visited": "●", "skipped": "·", "waiting": "○"}


class PlanRows(Rows):
    """The steps of one meeting; `title_of` and `detail_of` say how a step is called and what it asks.

    `why_of` says why it asks that, on a line of its own. While a meeting is prepared, what is left out stands below
    the rest.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "insert", N_("add a step"), id="plan.insert"),
        Binding("x,delete", "remove", N_("drop the step"), id="plan.remove"),
        Binding("s", "leave_out", N_("leave out or take in"), id="plan.leave-out"),
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
        super().__init__(most_lines=4, id=id)
        self.bar = 0
        """Cells of the longest bar that shows a step's minutes; 0 for none."""
        self._meeting: Meeting | None = None
        self.context = context
        self._person = person
        self._title_of = title_of
        self._detail_of = detail_of
        self._why_of = why_of

    def show(self, meeting: Meeting) -> None:
        self._meeting, _ = meeting, self.context.manager_translator
        is_prepared = meeting.phase == "prep" and not meeting.current
        steps = [step for step in meeting.steps if not (is_prepared and step.state == "skipped")]
        times = _times(meeting, steps) if is_prepared else {}
        longest = max((step.minutes for step in steps), default=1)
        rows = [self._row(meeting, step, times.get(step.id, ""), longest, _) for step in steps]
        left_out = [step for step in meeting.steps if step not in steps]
        if left_out:
            rows += [Row("", Content("")), Row("", drawn((_("Left out"), "bold $ember")))]
            rows += [self._row(meeting, step, "□    " if times else "□", longest, _) for step in left_out]
        if is_prepared and self.bar and meeting.purpose:
            rows += [Row("", Content("")), Row("", drawn((_("Purpose"), "bold $ember")))]
            rows += [Row("", drawn((meeting.purpose, "$text")))]
        self.fill(rows if meeting.steps else [Row("", drawn((_("No steps yet – i adds one."), "$soft")))])

    def _row(self, meeting: Meeting, step: Step, time: str, longest: int, _: Translator) -> Row:
        is_out = step.state == "skipped"
        is_now = step.id == meeting.current
        sign = time or ("━" if is_now else _SIGNS[step.state])
        style = "$soft" if is_out else "bold $text" if is_now else "$text"
        content = drawn((f"{sign}  " if time else f"{sign} ", "$soft"), (self._title_of(step), style))
        further = (self._detail_of(step), "$soft"), ("" if is_out else self._why_of(step), "$ember")
        content = lines(content, *(drawn(piece) for piece in further if piece[0]))
        return Row(step.id, content, self._minutes(step, longest, _), indent=len(sign) + (2 if time else 1))

    def _minutes(self, step: Step, longest: int, _: Translator) -> Content:
        """Draw the minutes, and where there is room a bar, one cell for each as long as that fits."""
        if not self.bar:
            minutes = _("{n} min", n=step.minutes) if step.minutes else _("open")
            return drawn((minutes, "$soft"))
        cells = step.minutes if longest <= self.bar else round(step.minutes * self.bar / longest)
        cells = max(1, cells) if step.minutes and step.state != "skipped" else 0
        # Half as high as its line: the bars of two steps would run into one another.
        bar = "▄" * cells if step.state != "skipped" else ""
        room = min(self.bar, longest)
        return drawn((f"{step.minutes or '–':>3} ", "$soft"), (bar, "$coal"), " " * (room - cells))

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
        step, meeting = self.chosen, self._meeting
        if not step or meeting is None:
            return
        shown = [row.id for row in self.rows if row.id]
        at = shown.index(step) + by
        if 0 <= at < len(shown):
            # Between the two may lie steps that are left out, and stand elsewhere.
            ids = [one.id for one in meeting.steps]
            places = ids.index(shown[at]) - ids.index(step)
            self._change(lambda meeting: shift_step(meeting, step, places))

    def action_leave_out(self) -> None:
        step = self.chosen
        if step:
            shown = [row.id for row in self.rows if row.id]
            at = shown.index(step)
            # What is left out goes away under the cursor, which stays where it is.
            self.choose_later(next(iter((*shown[at + 1 :], *shown[at - 1 : at])), step))
            self._change(lambda meeting: leave_out(meeting, step))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "leave_out":
            meeting = self._meeting
            return meeting is not None and meeting.phase == "prep" and bool(self.chosen)
        return super().check_action(action, parameters)


def _times(meeting: Meeting, steps: list[Step]) -> dict[str, str]:
    """Give the time at which each step begins, by its id; nothing where no time is planned."""
    planned = parse_time(meeting.planned.time) if meeting.planned is not None else None
    if not planned:
        return {}
    hours, minutes = planned.split(":")
    at, times = int(hours) * 60 + int(minutes), dict[str, str]()
    for step in steps:
        times[step.id] = f"{at // 60 % 24:02}:{at % 60:02}"
        at += step.minutes
    return times
