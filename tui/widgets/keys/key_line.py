"""Keys and what they do, at the foot of a dialog."""

from __future__ import annotations

import re

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tui.widgets.base.content import drawn, flowing, lines

_APART = re.compile(r" {2,}")
"""What stands between two hints."""

_ARROWS = frozenset("←→↑↓")
_NAMED = frozenset({"enter", "esc", "tab", "space", "del"})


def hint(text: str) -> Content:
    """Draw a hint, its keys apart from what they do: its first word, and further arrows or keys with a name."""
    words = text.split(" ")
    end = 1
    while end < len(words) and words[end - 1] in _ARROWS | {"+"} and words[end] in _ARROWS | _NAMED | {"-"}:
        end += 1
    rest = f" {' '.join(words[end:])}" if words[end:] else ""
    return drawn((" ".join(words[:end]), "bold $gold"), (rest, "$soft"))


class KeyLine(Widget):
    """Draws hints such as `enter save   esc back`; one that has no room left in its line stands whole in the next."""

    DEFAULT_CSS = "KeyLine { width: 1fr; height: auto; }"

    def __init__(self, said: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id, classes="keys")
        self._said = said

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
        rows = (_APART.split(row.strip()) for row in self._said.split("\n"))
        return lines(*(flowing(map(hint, row), width) for row in rows))
