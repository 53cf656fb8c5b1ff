"""The meeting as one bar: a segment for each step, as long as its minutes, filled as time goes by."""

from __future__ import annotations

from datetime import datetime, timedelta

from rich.segment import Segment
from rich.style import Style
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import elapsed
from tui.usecases.context import Context
from tui.widgets.meeting.clock.follow_clock import follow_clock
from tui.widgets.meeting.clock.time_left import tone_of

Part = tuple[str, str, int]
"""A sign, the role of its colour, and how many cells of it there are."""


def plan_parts(meeting: Meeting, now: datetime, width: int) -> list[Part]:
    """Cut `width` cells into the steps that are not skipped, a cell between two; open steps are one cell long.

    Done is `▄` in coal, now `▄` in ember over the line, to come a thin `▁`.
    """
    steps = [step for step in meeting.steps if step.state != "skipped" or step.id == meeting.current]
    if not steps or width < 2 * len(steps):
        return []
    lengths = [max(1, step.minutes) for step in steps]
    room, total = width - len(steps) + 1, sum(lengths)
    at = next((i for i, step in enumerate(steps) if step.id == meeting.current), len(steps))
    tone = {"over": "over", "paused": "line"}.get(tone_of(meeting, now), "ember")
    parts: list[Part] = []
    used = so_far = 0
    for index, (step, length) in enumerate(zip(steps, lengths, strict=True)):
        so_far += length
        cells = max(1, round(room * so_far / total) - used)
        used += cells
        if index:
            parts.append((" ", "", 1))
        if index < at:
            parts.append(("▄", "coal", cells))
        elif index > at:
            parts.append(("▁", "line", cells))
        else:
            planned = timedelta(minutes=step.minutes).total_seconds()
            share = min(1.0, elapsed(step.clock, now) / planned) if planned else 1.0
            full = round(cells * share)
            parts += [("▄", tone, full), ("▄", "line", cells - full)]
    return parts


class PlanBar(Widget):
    """Draws the plan as a bar; drawn again when one of its cells changes."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PlanBar { height: 1; padding: 0 2; }
    .-narrow PlanBar { padding: 0 1; }
    """
    meeting: reactive[Meeting | None] = reactive(None, repaint=False)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._drawn: list[Part] = []

    def on_mount(self) -> None:
        follow_clock(self, lambda: self.meeting, self._look, "meeting")

    def _parts(self) -> list[Part]:
        if self.meeting is None or self.meeting.way == "chat":
            return []
        return plan_parts(self.meeting, self.context.now(), self.content_size.width)

    def _look(self) -> None:
        """Draw again where a cell would be another."""
        if self._parts() != self._drawn:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        ground, colours, width = self.rich_style, self.app.theme_variables, self.content_size.width
        self._drawn = self._parts()
        cells = [
            Segment(sign * count, ground + Style(color=colours[role]) if role else ground)
            for sign, role, count in self._drawn
        ]
        return Strip(cells).adjust_cell_length(width, ground).simplify()
