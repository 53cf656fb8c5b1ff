"""The line that offers the second ways to keys."""

from __future__ import annotations

from textual.app import RenderResult
from textual.events import Click
from textual.widget import Widget

from tui.widgets.keys.key_footer import tapped
from tui.widgets.keys.leader_keys import leader_line


class LeaderLine(Widget):
    """Lies over the first row, which no keyboard of a phone covers; a tap on a letter presses it."""

    DEFAULT_CSS = """
    LeaderLine { layer: _loading; dock: top; width: 100%; height: 1; background: $raised; color: $text; padding: 0 1; }
    """

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        super().__init__()
        self._pairs = pairs

    def render(self) -> RenderResult:
        return leader_line(self._pairs, self.content_size.width)

    def on_click(self, event: Click) -> None:
        event.stop()
        key = tapped(leader_line(self._pairs, self.content_size.width).plain, event.x - 1)
        if key:
            self.app.simulate_key(key)
