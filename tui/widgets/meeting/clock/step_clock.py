"""The clock of the step in turn, drawn large enough to be read on somebody else's screen."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.usecases.context import Context
from tui.widgets.drawing.pixel_font import figures
from tui.widgets.drawing.pixels import Grid, height_of, strip_of, width_of
from tui.widgets.meeting.clock.time_left import Tone, shorter_clocks, step_clock, tone_of

CARD = 64
"""Columns that the card takes in the middle of a window in which the clock is drawn."""

_BESIDE = 4
"""Columns that are left free beside the figures: one at the card, and three at the edge."""

_ROLES: dict[Tone, str] = {"running": "soft", "soon": "gold", "over": "over"}


class StepClock(Widget):
    """Figures of three rows with a word below where the time is short or over."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    StepClock { layer: over; dock: right; width: auto; height: auto; margin: 0 2 0 0; display: none; }
    .-watched.-wide StepClock, .-watched.-widest StepClock { display: block; }
    StepClock.-none, .-walk.-watched StepClock { display: none; }
    """

    class Turned(Message):
        """The time of the step is short, up or given anew: its clock is in another state."""

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    guarded: reactive[bool] = reactive(True)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._drawn: tuple[Tone, str] = ("none", "")

    def on_mount(self) -> None:
        self.set_interval(1.0, self._tick)

    def _told(self) -> tuple[Tone, str]:
        """Give the state of the clock, and the figures for which there is room."""
        meeting = self.meeting
        if meeting is None:
            return "none", ""
        now = self.context.now()
        tone = tone_of(meeting, now)
        return ("none", "") if tone in ("none", "paused") else (tone, self._fitted(step_clock(meeting, now)))

    def _fitted(self, time: str) -> str:
        """Write the time shorter where it would lie over the card."""
        forms = shorter_clocks(time)
        return next((form for form in forms if width_of(figures(form, "soft")) <= self._room), forms[-1])

    @property
    def _room(self) -> int:
        """Columns between the card and the edge of the window, without those that are left free beside it."""
        return (self.app.size.width - CARD) // 2 - _BESIDE

    def watch_meeting(self) -> None:
        self._tick()

    def fit(self) -> None:
        """Write the time as there is room for it in the window of now."""
        self._tick()

    def _tick(self) -> None:
        if not self.is_mounted or not self.screen.is_current:
            return
        told = self._told()
        if told != self._drawn:
            is_same_tone = told[0] == self._drawn[0]
            if not is_same_tone:
                self.post_message(self.Turned())
            text, word, before = self._drawn[1], self._word(), self._width
            self._drawn = told
            self.set_class(told[0] == "over", "-over")
            self.set_class(told[0] == "none", "-none")
            if word == self._word() and before == self._width and is_same_tone:
                self._refresh_figures(text, told[1])
            else:
                self.refresh(layout=before != self._width)

    def _refresh_figures(self, before: str, after: str) -> None:
        """Draw again from the first figure that is another one: mostly that is the last."""
        same = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
        drawing = self._drawing(after)
        start = self.size.width - 1 - width_of(drawing)
        start += width_of(figures(after[:same], "soft")) if same else 0
        self.refresh(Region(max(0, start), 0, max(1, self.size.width - max(0, start)), height_of(drawing)))

    def _drawing(self, text: str) -> Grid:
        """The figures. Over time too they are no louder than the question: somebody may be in the middle of a word."""
        return figures(text, _ROLES.get(self._drawn[0], "soft"))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return self._width

    @property
    def _width(self) -> int:
        """No wider than what is drawn: it lies over the stage, and would cut a corner off the card."""
        text = self._drawn[1]
        return max(width_of(self._drawing(text)), cell_len(self._word())) + 1 if text else 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return height_of(self._drawing(self._drawn[1])) + 1

    def render_line(self, y: int) -> Strip:
        ground, width = self.rich_style, self.size.width
        text = self._drawn[1]
        if not text:
            return Strip.blank(width, ground)
        drawing = self._drawing(text)
        if y < height_of(drawing):
            drawn = strip_of(drawing, y, self.app.theme_variables, ground)
            pad = max(0, width - drawn.cell_length - 1)
            return Strip([Segment(" " * pad, ground), *drawn]).adjust_cell_length(width, ground).simplify()
        word = self._word()
        style = self.styles.rich_style
        return Strip([Segment(f"{word} ".rjust(width), ground + style)]).adjust_cell_length(width, ground)

    def _word(self) -> str:
        """Say what the figures do not: that the time is short or over, and that they are minutes."""
        _, (tone, text) = self.context.words(guarded=self.guarded), self._drawn
        if ":" not in text:
            return _("min over time") if tone == "over" else _("min") if text else ""
        return {"soon": _("under a minute"), "over": _("over time")}.get(tone, "")
