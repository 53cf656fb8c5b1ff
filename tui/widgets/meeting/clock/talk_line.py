"""The line above the capture: who speaks, how talk is shared, what was noted, whether it is saved."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.meeting_clock import elapsed
from tui.usecases.context import Context
from tui.widgets.base.content import apart, drawn
from tui.widgets.meeting.clock.talk_bars import draw_bar


class TalkLine(Widget):
    """Draws one line where nobody else looks; `saved` is true only once the disk holds what the screen shows."""

    DEFAULT_CSS = """
    TalkLine { height: 1; padding: 0 1; background: $surface; }
    """
    meeting: reactive[Meeting | None] = reactive(None)
    actions: reactive[int] = reactive(0)
    saved: reactive[bool] = reactive(True)
    trouble: reactive[str] = reactive("")

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.context = context
        self._who = name

    def on_mount(self) -> None:
        self.set_interval(5.0, self._tick)

    def _tick(self) -> None:
        meeting = self.meeting
        if meeting is not None and (meeting.manager_talks.runs or meeting.employee_talks.runs):
            self.refresh()

    def render(self) -> RenderResult:
        meeting = self.meeting
        if meeting is None:
            return ""
        width = self.size.width
        if self.trouble:
            return drawn((self.trouble, "bold $error")).truncate(width, ellipsis=True)
        talk, taken = self._talk(meeting, width), self._taken(meeting, width)
        if not talk.plain:
            return Content.assemble(" " * max(0, width - taken.cell_length), taken)
        return apart(talk, taken, width)

    def _talk(self, meeting: Meeting, width: int) -> Content:
        if meeting.way == "chat":
            return Content("")
        _, now = self.context.manager_translator, self.context.now()
        mine, theirs = elapsed(meeting.manager_talks, now), elapsed(meeting.employee_talks, now)
        if mine + theirs < 1 and not (meeting.manager_talks.runs or meeting.employee_talks.runs):
            return drawn((_("tab: who speaks"), "$faint")) if width >= 64 else Content("")
        share = mine / (mine + theirs) if mine + theirs else 0.0
        speaker = ""
        if meeting.manager_talks.runs:
            speaker = _("you are speaking")
        elif meeting.employee_talks.runs:
            speaker = _("{name} is speaking", name=self._who)
        pieces = [drawn((_("you"), "$dim"), " ")]
        if width >= 56:
            pieces.append(draw_bar(share, 12 if width >= 76 else 6))
        pieces.append(drawn(_(" {n} %", n=round(share * 100))))
        if width >= 50:
            pieces.append(drawn(("  " + speaker, "$dim")))
        return Content("").join(pieces)

    def _taken(self, meeting: Meeting, width: int) -> Content:
        _ = self.context.manager_translator
        notes = len(meeting.notes) + len(meeting.aside.notes)
        pieces = []
        pieces.append(drawn(_.n("{n} note", "{n} notes", notes)))
        pieces.append(drawn(_.n("{n} action", "{n} actions", self.actions)))
        pieces.append(drawn((_("saved"), "$success")) if self.saved else drawn((_("saving …"), "$warning")))
        return Content(" · ").join(pieces)
