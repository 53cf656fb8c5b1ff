"""The head of the desk: where one is, and below it the mantel, by which the desk is told from the stage at a glance."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from tui.widgets.base.content import apart, drawn, lines

_WIDE = 60
"""Columns from which on the sides are two cells wide."""


class DeskHead(Widget):
    """A title at the left, at the right the first of `ends` that has room; below, half blocks over the whole width."""

    DEFAULT_CSS = """
    DeskHead { height: 2; width: 1fr; background: $background; color: $text; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._title = Content("")
        self._ends: tuple[Content, ...] = ()

    def tell(self, title: str, *ends: Content) -> None:
        """Say something else; `ends` from the longest to the shortest."""
        told = drawn(("▲ ", "$ember"), (title, "bold $text"))
        if (told, ends) != (self._title, self._ends):
            self._title, self._ends = told, ends
            self.refresh()

    def render(self) -> RenderResult:
        side = 2 if self.size.width >= _WIDE else 1
        room = self.size.width - 2 * side
        fitting = (end for end in self._ends if self._title.cell_length + 2 + end.cell_length <= room)
        end = next(fitting, self._ends[-1] if self._ends else Content(""))
        mantel = drawn(("▀" * max(0, room), "$coal"))
        return lines(*(Content.assemble(" " * side, row) for row in (apart(self._title, end, room), mantel)))
