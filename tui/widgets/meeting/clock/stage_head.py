"""The head of the stage: with whom, where in the plan, and how many minutes are left."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.progress import Progress, progress_of
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.language import Translator
from tui.language.whom_text import whom_text
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.meeting.clock.time_left import minutes_left, step_clock, tone_of

_DOTS: dict[Progress, tuple[str, str]] = {
    "done": ("●", "$ember"),
    "now": ("━━━", "bold $gold"),
    "passed": ("•", "$soft"),
    "skipped": ("·", "$soft"),
    "to come": ("○", "$soft"),
}
"""A sign for each way a step can stand; no two differ by colour alone."""


class StageHead(Widget):
    """One line; what it has no room for falls away whole: first the dots, then the title."""

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
        self.set_interval(1.0, self._tick)

    def watch_meeting(self) -> None:
        self._look()

    def watch_team(self) -> None:
        self._look()

    def watch_guarded(self) -> None:
        self._look()

    def _tick(self) -> None:
        """Draw again where a minute has passed, or where the clock of the step stands in this line."""
        if self.meeting is not None and self.meeting.clock.runs and self.screen.is_current:
            self._look()

    def _look(self) -> None:
        """Draw again where the line would be another."""
        if self.is_mounted and self.size.width and not self._line().is_same(self._drawn):
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
            left = drawn((self.context.manager_translator("private shown"), "bold $gold"))
        beside = left.cell_length + right.cell_length
        middle = self._middle(
            meeting, width - beside - 4, width - 2 * max(left.cell_length, right.cell_length) - 4
        )
        if left.cell_length + middle.cell_length + right.cell_length + 4 > width:
            middle = Content("")
        start = max(left.cell_length + 1, (width - middle.cell_length) // 2)
        start = min(start, width - right.cell_length - middle.cell_length - 2)
        gap = max(0, start - left.cell_length)
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

    def _middle(self, meeting: Meeting, room: int, centred: int) -> Content:
        """Give what has `room`; the dots stand only where all of it can be in the middle, in `centred` cells."""
        step = meeting.current_step
        if step is None:
            return Content("")
        at = meeting.steps.index(step) + 1
        title = (self._title_of(step, self.context.words(guarded=self.guarded)), "bold $text")
        number = f"{at}/{len(meeting.steps)}"
        dots = [_DOTS[progress] for progress in progress_of(meeting, self.team)]
        pieces: list[tuple[str, str]] = [(f"{sign} ", style) for sign, style in dots]
        choices = (
            drawn(*pieces, (" ", ""), title) if self.app.size.width >= 80 and centred > 0 else Content(""),
            drawn((f"{number} ", "$soft"), title),
            drawn((number, "bold $text")),
        )
        if choices[0].plain and choices[0].cell_length <= centred:
            return choices[0]
        return next((one for one in choices[1:] if one.cell_length <= room), choices[-1])

    def _right(self, meeting: Meeting) -> Content:
        now, _ = self.context.now(), self.context.words(guarded=self.guarded)
        if meeting.way == "chat":
            told = _("in writing, no clock") if self.app.size.width >= 60 else _("in writing")
            return drawn((told, "$soft"))
        left = drawn((minutes_left(meeting, now, _), "$soft"))
        tone = tone_of(meeting, now)
        if tone == "paused":
            return Content.assemble(drawn((f" {_('paused')} ", "bold $ground on $ember"), " "), left)
        # Where nobody looks from afar the clock stands here at any size: the drawn one would lie over the card.
        if tone == "none" or (self.guarded and self.app.size.width >= 100):
            return left
        style = {"over": "bold $ground on $over", "soon": "bold $gold"}.get(tone, "bold $text")
        return Content.assemble(drawn((f" {step_clock(meeting, now)} ", style), " "), left)
