"""The mantel: the line by which the desk is told from the stage at a glance."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget


class Mantel(Widget):
    """Half blocks over the whole width; it stands where nobody else looks."""

    DEFAULT_CSS = """
    Mantel { height: 1; color: $coal; }
    """

    def render(self) -> RenderResult:
        return Content("▀" * self.size.width)
