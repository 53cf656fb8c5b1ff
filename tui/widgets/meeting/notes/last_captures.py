"""The last lines that were captured, below the line in which they are written."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from tui.usecases.capture.captured_lines import CapturedLine
from tui.widgets.base.content import drawn, lines

MOST = 3
"""Lines that are shown, the newest last."""


class LastCaptures(Widget):
    """Up to three, as many of them as there is room for; the newest stands out.

    Where other things were captured before the page was opened, their order is that in which they are given.
    """

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    LastCaptures { width: 1fr; height: 3; padding: 0 1; display: none; }
    .-walk LastCaptures { display: block; }
    .-walk.-glance LastCaptures { height: 1fr; max-height: 3; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[str, CapturedLine] = {}
        self._shown: tuple[CapturedLine, ...] = ()

    def show(self, captured: tuple[CapturedLine, ...]) -> None:
        """Show the last of what was captured; what is new comes last, whatever kind of line it is."""
        there = {line.id: line for line in captured}
        kept = {id: there[id] for id in self._seen if id in there}
        self._seen = {**kept, **there}
        shown = tuple(self._seen.values())[-MOST:]
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def render(self) -> RenderResult:
        width, height = self.content_size
        shown = self._shown[-height:] if height else ()
        rows = [self._row(line, width, is_newest=line is shown[-1]) for line in shown]
        return lines(*rows) if rows else Content("")

    @staticmethod
    def _row(line: CapturedLine, width: int, *, is_newest: bool) -> Content:
        style = "bold $gold" if is_newest else "$text"
        if is_newest:
            return drawn((f"{line.sign} {line.text}", style)).truncate(max(1, width), ellipsis=True)
        text = drawn((line.text, style)).truncate(max(1, width - 2), ellipsis=True)
        return Content.assemble(drawn((f"{line.sign} ", "bold $ember")), text)
