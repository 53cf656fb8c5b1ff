"""The clock of a walk: what is left of the meeting, as large as the window allows, and beside it the step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import as_clock, elapsed, remaining
from tui.domain.people.team import Team
from tui.language import Translator
from tui.language.whom_text import short_whom_text
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.strip_change import changed_cells
from tui.widgets.drawing.pixel_font import lettering
from tui.widgets.drawing.pixels import Grid, width_of
from tui.widgets.meeting.clock.follow_clock import follow_clock
from tui.widgets.meeting.clock.time_left import Tone, is_timed, meeting_tone, tone_of
from tui.widgets.meeting.walk_page import GAME, GLANCE

_FIGURE_ROWS = 4
"""Rows of cells of figures at scale 1."""

_LEAST_ROWS = 12
"""Rows of a window below which the clock is a line of text."""

_WIDE = 80
"""Columns of a window with room for figures of twice the size."""

_GAP = 1
"""Cells between the figures and the words at the right at the least."""

_INKS = {"over": "over", "paused": "line", "soon": "gold"}


def half_blocks(grid: Grid) -> list[str]:
    """Give a drawing row by row, in signs of one colour: each change of colour would cost bytes on a thin line."""
    signs = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
    empty = [None] * width_of(grid)
    pairs = ((grid[y], grid[y + 1] if y + 1 < len(grid) else empty) for y in range(0, len(grid), 2))
    return ["".join(signs[bool(a), bool(b)] for a, b in zip(*pair, strict=True)) for pair in pairs]


def face(meeting: Meeting, now: datetime, *, by_seconds: bool) -> str:
    """Write what is left of a meeting, `+` before it over time; of one without an end how long it has lasted."""
    if not is_timed(meeting):
        spent = elapsed(meeting.clock, now)
        return as_clock(spent) if by_seconds else str(int(spent // 60))
    left = remaining(meeting.clock, timedelta(minutes=meeting.minutes), now)
    is_over = left <= -1
    if by_seconds and left > -600:
        return as_clock(left)
    return f"+{int(-left // 60)}" if is_over else str(max(0, ceil(left / 60)))


def step_left(meeting: Meeting, now: datetime, _: Translator, *, by_seconds: bool) -> str:
    """Say what is left of the step in turn; nothing where it is open."""
    step = meeting.current_step
    if step is None or not step.minutes or not is_timed(meeting):
        return ""
    left = remaining(step.clock, timedelta(minutes=step.minutes), now)
    if by_seconds:
        return _("step {time}", time=as_clock(left))
    minutes = f"+{int(-left // 60)}" if left <= -1 else str(max(0, ceil(left / 60)))
    return _("step {n} min", n=minutes)


def _place(meeting: Meeting) -> str:
    """Say which of the steps is in turn, of how many."""
    step = meeting.current_step
    return f"{meeting.steps.index(step) + 1}/{len(meeting.steps)}" if step is not None else ""


class WalkClock(Widget):
    """Figures at the left; at the right with whom, how the step stands, and that it is for the manager alone.

    `by_seconds` tells whether seconds are shown: each costs bytes, which a thin line has few of.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    WalkClock { width: 1fr; height: auto; padding: 0 1; display: none; }
    .-glance.-narrow WalkClock { padding: 0 0 0 1; }
    .-game WalkClock { height: 1; }
    .-walk WalkClock { display: block; }
    """
    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    team: reactive[Team] = reactive(Team(), repaint=False)
    guarded: reactive[bool] = reactive(True, repaint=False)

    def __init__(self, context: Context, name: str, by_seconds: Callable[[], bool]) -> None:
        super().__init__()
        self.context = context
        self._who = name
        self._by_seconds = by_seconds
        self._drawn: list[Strip] = []
        self._looks: object = None
        """The size and the colours of what is drawn."""

    def on_mount(self) -> None:
        follow_clock(self, lambda: self.meeting, self._look, "meeting", "team", "guarded")

    def _look(self) -> None:
        """Draw again the cells that are others now."""
        if not self._drawn:
            return
        before, self._drawn = self._drawn, self._rows()
        for y, (old, new) in enumerate(zip(before, self._drawn, strict=False)):
            changed = changed_cells(old, new)
            if changed is not None:
                self.refresh(Region(changed[0], y, changed[1] - changed[0], 1))

    @property
    def _scale(self) -> int:
        if self.app.size.height < _LEAST_ROWS:
            return 0
        if self.screen.has_class(GAME):
            return 0
        return 1 if self.screen.has_class(GLANCE) or self.app.size.width < _WIDE else 2

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return (7 * self._scale + 1) // 2 or 1

    def render_line(self, y: int) -> Strip:
        # Rows are worked out together: a clock that turns between two of them would be drawn half and half.
        looks = self.content_size, self._scale, self.visual_style, self.app.theme
        if looks != self._looks or not self._drawn:
            self._looks, self._drawn = looks, self._rows()
        if y >= len(self._drawn):
            return Strip.blank(self.content_size.width, self.rich_style)
        return self._drawn[y].simplify()

    def _rows(self) -> list[Strip]:
        meeting, width = self.meeting, self.content_size.width
        if meeting is None or not width:
            return []
        now, ground, colours = self.context.now(), self.rich_style, self.app.theme_variables
        tone = tone_of(meeting, now)
        text = face(meeting, now, by_seconds=self._by_seconds())
        # These count the meeting: a step over its time takes nothing from them.
        ink = ground + Style(color=colours[_INKS.get(meeting_tone(meeting, now), "text")], bold=True)
        scale = self._scale
        left = half_blocks(lettering(text, "text", scale)) if scale else [text]
        words = self._words(meeting, now, tone)
        if not scale:
            # One line has no room for more than where in the plan, with whom or that private things are shown, and
            # the time of the step.
            whom = (drawn((_place(meeting), "$soft")), words[3]) if words[3].plain else (words[0],)
            words = [Content("  ").join(one for one in (*whom, words[2]) if one.plain)]
        words += [Content("")] * (len(left) - len(words))
        rows = []
        for drawing, word in zip(left, words, strict=False):
            room = max(0, width - len(drawing) - _GAP)
            told = word.truncate(room, ellipsis=True)
            gap = " " * max(0, width - len(drawing) - told.cell_length)
            beside = Visual.to_strips(self, told, max(1, told.cell_length), 1, self.visual_style)
            tail = list(beside[0]) if told.cell_length else []
            rows.append(
                Strip([Segment(drawing, ink), Segment(gap, ground), *tail]).adjust_cell_length(width, ground)
            )
        return rows

    def _words(self, meeting: Meeting, now: datetime, tone: Tone) -> list[Content]:
        """Give a row each: with whom and where in the plan, the time, the step, whether it is for one alone."""
        _ = self.context.words(guarded=self.guarded)
        at, most = f" {_place(meeting)}".rstrip(), max(4, self.content_size.width // 3)
        name = drawn((short_whom_text(meeting, self.team, self._who), "bold $text")).truncate(
            most - len(at), ellipsis=True
        )
        private = Content("") if self.guarded else drawn((self._shown(_), "bold $gold"))
        # Beside the figures stands what they count; what is private stands apart from it.
        return [
            Content.assemble(name, drawn((at, "$soft"))),
            self._told(meeting, now, tone, _),
            drawn(
                (
                    step_left(meeting, now, _, by_seconds=self._by_seconds()),
                    "bold $ground on $over" if tone == "over" else "bold $gold",
                )
            ),
            private,
        ]

    def _shown(self, _: Translator) -> str:
        return _("for you alone")

    def _told(self, meeting: Meeting, now: datetime, tone: Tone, _: Translator) -> Content:
        if tone == "paused" or not meeting.clock.runs:
            return drawn((f" {_('paused')} ", "bold $ground on $ember"))
        if not is_timed(meeting):
            return drawn((_("min so far"), "$soft"))
        is_over = remaining(meeting.clock, timedelta(minutes=meeting.minutes), now) <= -1
        return drawn((_("min over"), "$soft")) if is_over else drawn((_("min left"), "$soft"))
