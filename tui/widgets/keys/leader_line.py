"""The line that offers the second ways to keys."""

from __future__ import annotations

from textual.app import RenderResult
from textual.events import Click
from textual.geometry import Size
from textual.widget import Widget

from tui.widgets.keys.leader_keys import leader_line
from tui.widgets.keys.tapped_key import tapped


class LeaderLine(Widget):
    """Lies over the first rows, which no keyboard of a phone covers; a tap on a letter presses it."""

    DEFAULT_CSS = """
    LeaderLine { layer: _loading; dock: top; width: 100%; height: auto; padding: 0 1; background: $raised;
                 color: $text; }
    """

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        super().__init__()
        self._pairs = pairs

    def keep_arrows(self) -> None:
        """Offer nothing but the arrows any more, in one row: what one walks through lies below."""
        if self._pairs:
            self._pairs = []
            self.refresh(layout=True)

    def render(self) -> RenderResult:
        return leader_line(self._pairs, self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return leader_line(self._pairs, width).plain.count("\n") + 1

    def on_click(self, event: Click) -> None:
        event.stop()
        rows = leader_line(self._pairs, self.content_size.width).plain.split("\n")
        key = tapped(rows[event.y], event.x - 1) if event.y < len(rows) else ""
        if key:
            self.app.simulate_key(key)
