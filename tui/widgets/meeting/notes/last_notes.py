"""The last notes of the question in hand, seen by both above the line in which they are written."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.live.notes_in_hand import notes_in_hand
from tui.domain.meeting.meeting import Meeting
from tui.widgets.base.content import drawn, lines

_MOST = 2

_COLUMN = 76
"""Columns of the stage, in which a note has its row."""


class LastNotes(Static):
    """Up to two shared notes, the newest last; where the window is low there is no room for them.

    With the first one of a meeting the place of both is there, so that neither the second moves anything nor a step
    without any.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    LastNotes { width: 1fr; height: auto; min-height: 2; padding: 0 2; color: $soft; text-align: center; }
    .-watched LastNotes { max-width: 76; text-align: left; }
    .-watched.-widest LastNotes { max-width: 112; }
    .-short LastNotes { display: none; }
    .-wide LastNotes, .-widest LastNotes { display: none; }
    .-watched.-wide LastNotes, .-watched.-widest LastNotes { display: block; }
    .-watched.-short LastNotes, LastNotes.-none { display: none; }
    .-watched.-wide LastNotes.-none, .-watched.-widest LastNotes.-none { display: none; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._told = Content("")

    def show(self, meeting: Meeting) -> None:
        """Show the last notes of the question in turn."""
        last = notes_in_hand(meeting)[-_MOST:]
        self.set_class(not meeting.notes, "-none")
        width = max(8, min(self.screen.size.width, _COLUMN) - 6)
        rows = (drawn(("· ", "$ember"), (note.text, "$soft")).truncate(width, ellipsis=True) for note in last)
        told = lines(*rows)
        if not told.is_same(self._told):
            self._told = told
            self.update(told)
