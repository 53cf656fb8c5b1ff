"""The rail beside the stage where nobody else looks: what was noted and agreed so far."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.language import Translator
from tui.usecases.capture.captured_lines import CapturedLine
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import glimpse

RAIL = 100
"""Columns of a window from which it has room."""

LONGEST = 240
"""Characters of a line that are shown."""


class NotesRail(Widget):
    """Notes in the order they were taken, those for the manager alone with a sign, then what was agreed and decided.

    Where there is no room for all, the oldest notes give way.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    NotesRail { width: 28; height: 1fr; padding: 0 1; border-left: solid $line; display: none; }
    .-wide NotesRail, .-widest NotesRail { display: block; }
    .-widest NotesRail { width: 36; }
    .-watched NotesRail { display: none; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._told: tuple[tuple[str, str, str], ...] = ()
        """Sign, its colour and text of each note."""
        self._agreed: tuple[CapturedLine, ...] = ()
        self._words: Translator | None = None

    def show(self, meeting: Meeting, agreed: tuple[CapturedLine, ...], words: Translator) -> None:
        """Show what a meeting has so far; to be called only where nobody else looks."""
        own = {note.id for note in meeting.aside.notes}
        notes = sorted((*meeting.notes, *meeting.aside.notes), key=lambda note: note.at)
        told = tuple(
            ("# " if n.id in own else "· ", "$gold" if n.id in own else "$ember", n.text) for n in notes
        )
        if (told, agreed, words) != (self._told, self._agreed, self._words):
            self._told, self._agreed, self._words = told, agreed, words
            self.refresh()

    def clear(self) -> None:
        """Let go of all that was shown: others look now."""
        self._told = self._agreed = ()

    def render(self) -> RenderResult:
        if self._words is None:
            return ""
        _, (width, height) = self._words, self.content_size
        agreed = [
            hanging(drawn((f"{one.sign} ", "$ember")), drawn(glimpse(one.text)[:LONGEST]), width)
            for one in self._agreed
        ]
        if agreed:
            agreed = [Content(""), drawn((_("agreed so far"), "bold $ember")), *agreed]
        left = height - 1 - sum(len(row.split("\n", allow_blank=True)) for row in agreed)
        notes: list[Content] = []
        for sign, style, text in reversed(self._told):
            row = hanging(drawn((sign, style)), drawn(glimpse(text)[:LONGEST]), width)
            left -= len(row.split("\n", allow_blank=True))
            if left < 0:
                break
            notes.insert(0, row)
        if not self._told:
            notes = [drawn((_("nothing yet"), "$soft"))]
        return lines(drawn((_("noted so far"), "bold $ember")), *notes, *agreed)
