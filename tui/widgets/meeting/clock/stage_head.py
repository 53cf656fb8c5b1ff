"""The head of the stage: with whom, where in the plan, and how many minutes are left."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.domain.meeting.live.progress import Progress, progress_of
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.language import Translator
from tui.language.whom_text import whom_text
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.meeting.clock.follow_clock import follow_clock
from tui.widgets.meeting.clock.time_left import is_timed, minutes_left, step_clock, tone_of

_DOTS: dict[Progress, tuple[str, str]] = {
    "done": ("●", "$ember"),
    "now": ("━━━", "bold $gold"),
    "passed": ("•", "$soft"),
    "skipped": ("·", "$soft"),
    "to come": ("○", "$soft"),
}
"""A sign for each way a step can stand; no two differ by colour alone."""

_FOR_DOTS, _WIDE = 80, 100
"""Columns of a window with room for dots; and for a drawn clock over the stage."""

_APART = 2
"""Cells between what stands beside each other."""

_CLOCK, _TWO_FIGURES = 8, 30
"""Cells of the clock of a step; and minutes as most meetings begin with."""


class StageHead(Widget):
    """One line; what it has no room for falls away whole: first the dots, then the title. None of it moves."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    StageHead { height: 1; padding: 0 2; }
    .-narrow StageHead { padding: 0 1; }
    """
    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    team: reactive[Team] = reactive(Team(), repaint=False)
    guarded: reactive[bool] = reactive(True, repaint=False)

    def __init__(self, context: Context, person: Person, title_of: Callable[[Step, Translator], str]) -> None:
        super().__init__()
        self.context = context
        self._person = person
        self._title_of = title_of
        self._drawn = Content("")

    def on_mount(self) -> None:
        follow_clock(self, lambda: self.meeting, self._look, "meeting", "team", "guarded")

    def _look(self) -> None:
        """Draw again where a minute has passed, or the line would be another."""
        if not self._line().is_same(self._drawn):
            self.refresh()

    def render(self) -> RenderResult:
        self._drawn = self._line()
        return self._drawn

    def _line(self) -> Content:
        meeting = self.meeting
        if meeting is None:
            return Content("")
        width, right = self.size.width, self._right(meeting)
        left = drawn((self._with_whom(meeting), "bold $text"))
        if not self.guarded and self.app.size.width >= 50:
            shown = self.context.manager_translator("private notes shown")
            left = Content.assemble(left, drawn((f"  {shown}", "bold $gold")))
        elif not self.guarded:
            # Where there is no room for both, that it is shown counts more than with whom one is.
            left = drawn((self.context.manager_translator("for you alone"), "bold $gold"))
        start, middle = self._middle(meeting, left.cell_length, width - self._room_right(meeting, right))
        gap = max(0, start - left.cell_length) if middle.plain else 0
        rest = max(1, width - left.cell_length - gap - middle.cell_length - right.cell_length)
        return Content.assemble(
            left.truncate(max(1, width - right.cell_length - 1), ellipsis=True),
            " " * gap,
            middle,
            " " * rest,
            right,
        )

    def _with_whom(self, meeting: Meeting) -> str:
        name = self._person.shown_name if self.app.size.width >= 100 else self._person.first_name
        return whom_text(meeting, self.team, name, self.context.words(guarded=self.guarded))

    def _middle(self, meeting: Meeting, left: int, end: int) -> tuple[int, Content]:
        """Give where it begins and what stands there, between `left` and `end`: at the same place in each step.

        The dots stand in the middle where each title has room behind them, else as near to it as it goes.
        """
        step = meeting.current_step
        if step is None:
            return 0, Content("")
        _, width, total = self.context.words(guarded=self.guarded), self.size.width, len(meeting.steps)
        titles = [self._title_of(one, _) for one in meeting.steps]
        at, longest = meeting.steps.index(step), max(cell_len(title) for title in titles)
        title = (titles[at], "bold $text")
        dots = [_DOTS[progress] for progress in progress_of(meeting, self.team)]
        row = drawn(*((f"{sign} ", style) for sign, style in dots), (" ", ""))
        number = drawn((f"{at + 1:>{len(str(total))}}/{total} ", "$soft"))
        for lead in (row, number) if self.app.size.width >= _FOR_DOTS else (number,):
            middle = (
                (width - lead.cell_length) // 2 if lead is row else (width - lead.cell_length - longest) // 2
            )
            start = min(middle, end - _APART - lead.cell_length - longest)
            if start >= left + _APART:
                return start, Content.assemble(lead, drawn(title))
        # Where the longest of them has no room, each shows its title that can.
        start = left + _APART
        fits = start + number.cell_length + cell_len(title[0]) + _APART <= end
        if start + number.cell_length > end:
            return 0, Content("")
        return start, Content.assemble(number, drawn(title)) if fits else drawn(
            (number.plain.strip(), "bold $text")
        )

    def _room_right(self, meeting: Meeting, right: Content) -> int:
        """Give the room for what stands at the right, which is not to move the rest with each figure less."""
        if meeting.way == "chat" or not is_timed(meeting):
            return right.cell_length
        _ = self.context.words(guarded=self.guarded)
        clock = 0 if self._is_drawn_elsewhere else _CLOCK
        return max(right.cell_length, clock + cell_len(_.n("{n} min left", "{n} min left", _TWO_FIGURES)))

    @property
    def _is_drawn_elsewhere(self) -> bool:
        """Whether the clock of the step is drawn over the stage: where nobody looks from afar it stands here."""
        return self.guarded and self.app.size.width >= _WIDE

    def _right(self, meeting: Meeting) -> Content:
        now, _ = self.context.now(), self.context.words(guarded=self.guarded)
        if meeting.way == "chat":
            told = _("in writing, no clock") if self.app.size.width >= 60 else _("in writing")
            return drawn((told, "$soft"))
        left = drawn((minutes_left(meeting, now, _), "$soft"))
        tone = tone_of(meeting, now)
        if tone == "paused":
            return Content.assemble(drawn((f" {_('paused')} ", "bold $ground on $ember"), " "), left)
        # At the desk the drawn one would lie over the card.
        if tone == "none" or self._is_drawn_elsewhere:
            return left
        style = {"over": "bold $ground on $over", "soon": "bold $gold"}.get(tone, "bold $text")
        return Content.assemble(drawn((f" {step_clock(meeting, now)} ", style), " "), left)
