"""The line at the head of a meeting: with whom, what for, and how much time is left."""

from __future__ import annotations

from datetime import timedelta

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.domain.meeting.group import FORGOTTEN
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import as_clock, elapsed, remaining
from tui.usecases.context import Context
from tui.widgets.base.content import apart, drawn
from tui.widgets.meeting.talk_bars import draw_bar


def watch_label(guarded: bool, context: Context) -> Content:
    """Say whether what is private is on the screen."""
    if guarded:
        return drawn((context.manager_translator("others may watch"), "$dim"))
    return drawn((context.manager_translator("private notes shown"), "$warning"))


class MeetingBar(Widget):
    """Draws name, purpose, whether others may watch, and both clocks; over time has another colour and a plus."""

    DEFAULT_CSS = """
    MeetingBar { height: 1; background: $surface; padding: 0 1; }
    """
    meeting: reactive[Meeting | None] = reactive(None)
    guarded: reactive[bool] = reactive(True)

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.context = context
        self._who = name

    def on_mount(self) -> None:
        self.set_interval(1.0, self._tick)

    def _tick(self) -> None:
        if self.meeting is not None and self.meeting.clock.runs and self.screen.is_current:
            self.refresh()

    def render(self) -> RenderResult:
        meeting = self.meeting
        if meeting is None:
            return ""
        _ = self.context.manager_translator
        width = self.size.width
        left = drawn((self._who, "bold $primary"))
        others = sum(id != FORGOTTEN for id in meeting.participants)
        if others:
            more = _.n("and {n} more", "and {n} more", others)
            left = Content.assemble(left, drawn((f" {more}", "$primary")))
        if width >= 72:
            left = Content.assemble(left, drawn((" · ", "$faint")), watch_label(self.guarded, self.context))
        if meeting.purpose and width >= 76:
            left = Content.assemble(left, drawn((" · ", "$faint"), meeting.purpose))
        return apart(left, self._clocks(meeting, width), width)

    def _clocks(self, meeting: Meeting, width: int) -> Content:
        _ = self.context.manager_translator
        # In a chat silence is fine: no clock hurries anybody.
        if meeting.minutes == 0 or meeting.way == "chat" or meeting.phase != "dialogue":
            return Content("")
        now = self.context.now()
        planned = timedelta(minutes=meeting.minutes)
        left = remaining(meeting.clock, planned, now)
        pieces: list[Content] = []
        if not meeting.clock.runs:
            pieces.append(drawn((_("paused"), "bold $warning")))
        step = meeting.current_step
        if step is not None and step.minutes and width >= 50:
            step_left = remaining(step.clock, timedelta(minutes=step.minutes), now)
            pieces.append(drawn((_("step"), "$dim"), " ", self._time(step_left)))
        if left > -1:
            pieces.append(drawn(self._time(left), (" " + _("left"), "$dim")))
        else:
            pieces.append(drawn(self._time(left), (" " + _("over time"), "bold $error")))
        if width >= 90:
            pieces.append(draw_bar(elapsed(meeting.clock, now) / planned.total_seconds(), 12))
        return Content("  ").join(pieces)

    def _time(self, left: float) -> tuple[str, str]:
        return as_clock(left), "bold $error" if left <= -1 else "bold"
