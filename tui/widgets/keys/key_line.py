"""Keys and what they do, at the foot of a dialog."""

from __future__ import annotations

import re

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input

from tui.widgets.base.content import drawn, flowing, lines
from tui.widgets.keys.leader_keys import FAR_KEYS, LEADER, second_way

_APART = re.compile(r" {2,}")
"""What stands between two hints."""

_ARROWS = frozenset("←→↑↓")
_NAMED = frozenset({"enter", "esc", "tab", "space", "del"})

HAND = 58
"""Columns of a window below which it is one of a phone, which mostly has neither esc nor ctrl."""


def hint(text: str) -> Content:
    """Draw a hint, its keys apart from what they do: its first word, and further arrows or keys with a name."""
    words = text.split(" ")
    end = 2 if words[0] == LEADER and len(words) > 2 and len(words[1]) == 1 else 1
    while (
        end < len(words)
        and words[end - 1].removeprefix("shift+") in _ARROWS | {"+"}
        and words[end] in _ARROWS | _NAMED | {"-"}
    ):
        end += 1
    rest = f" {' '.join(words[end:])}" if words[end:] else ""
    return drawn((" ".join(words[:end]), "bold $gold"), (rest, "$soft"))


def in_hand(text: str, *, types: bool) -> str:
    """Give a hint with the key that a phone has for it: two letters, and a backspace where one `types` in a field."""
    key, _blank, what = text.partition(" ")
    if types:
        return f"backspace {what}" if key == "esc" else text
    way = second_way(FAR_KEYS.get(key, key))
    return f"{way} {what}" if way and (key in FAR_KEYS or key.startswith("ctrl+")) else text


class KeyLine(Widget):
    """Draws hints such as `enter save   esc back`; one that has no room left in its line stands whole in the next.

    In the window of a phone they name the keys that a phone has.
    """

    DEFAULT_CSS = "KeyLine { width: 1fr; height: auto; }"

    def __init__(self, said: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id, classes="keys")
        self._said = said

    def on_mount(self) -> None:
        self.watch(self.screen, "focused", self.follow_focus, init=False)

    def follow_focus(self) -> None:
        """Name the keys that count where one is now."""
        if self.app.size.width < HAND:
            self.refresh(layout=True)

    def tell(self, said: str) -> None:
        """Say other hints; a line break begins another row."""
        if said != self._said:
            self._said = said
            self.refresh(layout=True)

    def render(self) -> RenderResult:
        return self._drawing(self.content_size.width or 200)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._drawing(width).plain.count("\n") + 1

    def _drawing(self, width: int) -> Content:
        rows = [_APART.split(row.strip()) for row in self._said.split("\n")]
        if self.is_attached and self.app.size.width < HAND:
            types = isinstance(self.screen.focused, Input)
            rows = [[in_hand(one, types=types) for one in row] for row in rows]
        return lines(*(flowing(map(hint, row), width) for row in rows))
