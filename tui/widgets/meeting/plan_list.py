"""The plan at the side: what was held, what is in turn, what comes."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting, Step
from tui.widgets.base.content import apart, drawn, lines

TitleOf = Callable[[Step], str]


class PlanList(Widget):
    """Draws the steps with a sign for their state and the minutes they are timed by; the one in turn stays in sight."""

    DEFAULT_CSS = """
    PlanList { width: 24; height: 1fr; padding: 0 1; border-right: solid $border; }
    """
    meeting: reactive[Meeting | None] = reactive(None)

    def __init__(self, title_of: TitleOf) -> None:
        super().__init__()
        self._title_of = title_of

    def render(self) -> RenderResult:
        meeting = self.meeting
        if meeting is None:
            return ""
        width, height = self.content_size
        rows = [self._row(step, meeting, width) for step in meeting.steps]
        current = next((i for i, step in enumerate(meeting.steps) if step.id == meeting.current), 0)
        first = max(0, min(current - height // 2, len(rows) - height))
        return lines(*rows[first : first + height])

    def _row(self, step: Step, meeting: Meeting, width: int) -> Content:
        if step.id == meeting.current:
            sign, style = "━", "bold $gold"
        elif step.state == "visited":
            sign, style = "●", "$soft"
        elif step.state == "skipped":
            sign, style = "·", "$soft"
        else:
            sign, style = "○", "$text"
        # No clock runs in a chat.
        minutes = str(step.minutes) if step.minutes and meeting.way != "chat" else ""
        return apart(drawn((f"{sign} {self._title_of(step)}", style)), drawn((minutes, "$soft")), width)
