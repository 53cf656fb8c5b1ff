"""The last lines that were captured, below the line in which they are written."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from tui.usecases.capture.captured_lines import CapturedLine
from tui.widgets.base.content import drawn, lines
from tui.widgets.drawing.card import wrapped
from tui.widgets.meeting.walk_page import GLANCE

_WHY = "  h"
"""The key to a hint."""

_APART, _FEWEST = 2, 14
"""Columns between a line and whose it is, and how many the line itself needs."""

MOST = 3
"""Lines that are shown, the newest last."""


class LastCaptures(Widget):
    """Up to three, as many of them as there is room for, the newest last: it stands out, and at a glance always in
    the lowest row. A hint stands above them, where all of it fits beside the newest.

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
        self._whose: Callable[[CapturedLine], str] = lambda _: ""
        self._hint = ""
        self._gives_way = False
        """Whether the first row lies below something else."""

    def show(
        self,
        captured: tuple[CapturedLine, ...],
        *,
        whose: Callable[[CapturedLine], str],
        above: frozenset[str] = frozenset(),
    ) -> None:
        """Show the last of what was captured; what is new comes last, whatever kind of line it is.

        `whose` says who does it and when. Lines with a sign of those `above` stand in the list on the stage already.
        """
        self._whose = whose
        there = {line.id: line for line in captured}
        kept = {id: there[id] for id in self._seen if id in there}
        self._seen = {**kept, **there}
        shown = tuple(line for line in self._seen.values() if line.sign not in above)[-MOST:]
        if shown != self._shown:
            self._shown = shown
            self.refresh()

    def advise(self, hint: str) -> None:
        """Show what the coach says; empty where that is nothing."""
        if hint != self._hint:
            self._hint = hint
            self.refresh()

    def give_way(self, gives_way: bool) -> None:
        """Leave the first row to what lies over it, and take it back; what is captured stands where it stood."""
        if gives_way != self._gives_way:
            self._gives_way = gives_way
            self.refresh()

    def render(self) -> RenderResult:
        width, height = self.content_size
        hint = self._hint_rows(width)
        if len(hint) > height - bool(self._shown) or self._gives_way:
            hint = []
        room = height - (len(hint) or self._gives_way)
        shown = self._shown[-room:] if room else ()
        free = height - len(hint) - len(shown) if self.screen.has_class(GLANCE) else 0
        captured = [self._row(line, width, is_newest=line is shown[-1]) for line in shown]
        rows = [*hint, *[Content("")] * free, *captured]
        return lines(*rows) if hint or captured else Content("")

    def _hint_rows(self, width: int) -> list[Content]:
        """Give the hint whole, and where there is room behind it the key that says why."""
        if not self._hint:
            return []
        *rows, last = [drawn((row, "$secondary")) for row in wrapped(self._hint, width - 2)]
        if last.cell_length + len(_WHY) + 2 <= width:
            last = Content.assemble(last, drawn((_WHY, "$primary")))
        leads = [drawn(("» ", "$accent")), *(drawn("  ") for _ in rows)]
        return [Content.assemble(lead, row) for lead, row in zip(leads, [*rows, last], strict=True)]

    def _row(self, line: CapturedLine, width: int, *, is_newest: bool) -> Content:
        """Draw a line, and behind it whose it is; a long text gives way to that."""
        whose = drawn((self._whose(line), "$soft"))
        room = width - whose.cell_length - _APART
        if not whose or room < _FEWEST:
            return self._words(line, width, is_newest=is_newest)
        return Content.assemble(self._words(line, room, is_newest=is_newest), " " * _APART, whose)

    @staticmethod
    def _words(line: CapturedLine, width: int, *, is_newest: bool) -> Content:
        style = "bold $gold" if is_newest else "$text"
        if is_newest:
            return drawn((f"{line.sign} {line.text}", style)).truncate(max(1, width), ellipsis=True)
        text = drawn((line.text, style)).truncate(max(1, width - 2), ellipsis=True)
        return Content.assemble(drawn((f"{line.sign} ", "bold $ember")), text)
