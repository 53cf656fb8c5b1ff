"""What is said of lines and actions once they are kept."""

from __future__ import annotations

from textual.screen import Screen

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, shorten
from tui.domain.workspace.state import State
from tui.usecases.capture.capture_line import is_kept
from tui.usecases.capture.captured_lines import CapturedLine, captured_lines, whose
from tui.usecases.context import Context
from tui.widgets.base.save_signal import SaveStatus
from tui.widgets.meeting.clock.talk_line import TalkLine
from tui.widgets.meeting.notes.capture_input import CaptureLine
from tui.widgets.meeting.notes.notes_rail import RAIL
from tui.widgets.meeting.notice_row import NoticeRow
from tui.widgets.meeting.walk_page import ON_FOOT, WALK

_BESIDE, _FEWEST = 6, 14
"""Columns of a window that what is told cannot have, and how many a text needs."""
_WRITTEN = ("·", "=")
"""Signs of what nobody is to do."""


class Receipts:
    """Tells on the screen of a dialogue what was kept, once for each line; what is private is told nowhere."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._taken: tuple[str, str] | None = None
        self._known: set[str] | None = None
        """The ids of what was kept for both so far."""
        self._told: str | None = None
        """The line that told what was kept last."""

    def await_disk(self, id: str, said: str) -> None:
        """Remember a line until the disk has it, and what is to be said then."""
        self._taken, self._told = (id, said), None

    def tell_kept(
        self, state: State, meeting: Meeting, person: Person, context: Context, *, guarded: bool
    ) -> None:
        """Tell of a line that was not there before, unless it stands on the screen anyway."""
        kept, size = self._just_kept(state, meeting), self._screen.app.size
        if kept is None or self._walks or (not guarded and size.width >= RAIL):
            # On a walk it stands below the line, in a wide window beside the stage.
            return
        if kept.sign != "·" or size.height < 24:
            self._told = _kept_line(kept, person, context, guarded=guarded, columns=size.width - _BESIDE)
            self._screen.query_one(NoticeRow).say(self._told)

    def tell_saved(self, status: SaveStatus, person: Person, *, guarded: bool) -> None:
        """Tell whether the disk holds what is shown; on a walk a bell is the receipt."""
        # The first word of the writer may come before the screen is composed.
        for talk in self._screen.query(TalkLine):
            talk.saved, talk.trouble = status.is_saved and not status.error, status.error
        for notice in self._screen.query(NoticeRow):
            notice.hold(status.error if guarded or self._walks else "")
        said = self._on_disk(status.state, person) if status.is_saved else None
        # On a walk the bell says so, and the line itself below the one it was written in; else once is enough.
        if said and not self._walks and not self._stands_there:
            if guarded and self._screen.app.size.height < 24:
                self._screen.query_one(NoticeRow).say(said)
            else:
                self._screen.query_one(CaptureLine).say(said)
        meeting = status.state.meetings.get(person.id)
        if said is not None and meeting is not None and meeting.way in ON_FOOT:
            self._screen.app.bell()

    @property
    def _stands_there(self) -> bool:
        """Whether the line that was kept last is being told."""
        told = self._told
        return bool(told) and any(notice.line == told for notice in self._screen.query(NoticeRow))

    @property
    def _walks(self) -> bool:
        return self._screen.has_class(WALK)

    def _on_disk(self, state: State, person: Person) -> str | None:
        """Give what is to be said once `state` lies on the disk; None where the line is not in it.

        An older state may be told as saved while the line is still on its way.
        """
        if self._taken is None or not is_kept(self._taken[0], state, person):
            return None
        (_, said), self._taken = self._taken, None
        return said

    def _just_kept(self, state: State, meeting: Meeting) -> CapturedLine | None:
        """Give the one line for both that was not there before; None where there is none, or several came at once."""
        lines = captured_lines(state, meeting, private=False)
        before, self._known = self._known, {line.id for line in lines}
        new = [line for line in lines if before is not None and line.id not in before]
        return new[0] if len(new) == 1 else None


def _kept_line(line: CapturedLine, person: Person, context: Context, *, guarded: bool, columns: int) -> str:
    """Say what was kept, as both may read it, and whose it is: a long text gives way to that."""
    _, text = context.words(guarded=guarded), clean_line(line.text)
    if line.sign in _WRITTEN:
        return {"·": f"● {text}", "=": _("● Decided: {text}", text=text)}[line.sign]
    told = whose(line, person, context, _)
    behind = f"  ·  {told}" if told else ""
    return f"{line.sign} {shorten(text, max(_FEWEST, columns - len(behind)))}{behind}"
