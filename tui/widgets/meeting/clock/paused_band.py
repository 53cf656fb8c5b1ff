"""Paused, across the stage: whoever watches sees that the clock waits, and nobody has to say so."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.drawing.pixel_font import lettering_sizes
from tui.widgets.drawing.pixels import Pixels
from tui.widgets.meeting.clock.time_left import step_clock, tone_of


class PausedBand(Vertical):
    """One word, drawn, and what the clock of the step stands at; over the stage, which keeps the keys."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    PausedBand { layer: over; dock: top; width: 100%; height: 100%; align: center middle; background: $ground;
                 display: none; }
    PausedBand > Pixels { margin: 0 0 1 0; }
    PausedBand > Static { width: 1fr; height: auto; text-align: center; text-style: bold; color: $text; }
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def compose(self) -> ComposeResult:
        yield Pixels(id="paused-word")
        yield Static(id="paused-at")

    def show(self, meeting: Meeting, *, guarded: bool) -> None:
        """Lie over the stage of a meeting that is paused, in the words of whoever looks at it."""
        now = self.context.now()
        self.display = tone_of(meeting, now) == "paused"
        if not self.display:
            return
        _ = self.context.words(guarded=guarded)
        self.query_one(Pixels).show(*lettering_sizes(_("PAUSED"), "gold", (2, 22, 4), (1, 14, 2)))
        at = step_clock(meeting, now)
        told = _("The clock stands at {time} and waits", time=at) if at else _("The clock stands and waits")
        self.query_one(Static).update(drawn(told))
