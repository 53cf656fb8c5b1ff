"""The rest of a deck, seen under the card that lies on top: an edge for each card to come."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

_INSET = 3
"""Cells by which each card shows less on both sides than the one over it."""

MOST = 2
"""Edges that are drawn."""


class DeckEdges(Widget):
    """As high for the last card as for the first, so that what stands below does not move."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    DeckEdges { width: 1fr; height: 2; margin: 0 4 1 4; display: none; }
    .-tall DeckEdges.-deck, .-high DeckEdges.-deck { display: block; }
    .-widest DeckEdges { margin: 0 18 1 18; }
    .-walk DeckEdges.-deck { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._under = 0

    def show(self, under: int, *, total: int) -> None:
        """Show how many cards lie under the one on top, of `total`; a card that is alone is no deck."""
        self.set_class(total > 1, "-deck")
        if under != self._under:
            self._under = under
            self.refresh()

    def render_line(self, y: int) -> Strip:
        ground, width = self.rich_style, self.size.width
        inset = _INSET * (y + 1)
        if y >= min(MOST, self._under) or width <= 2 * inset:
            return Strip.blank(width, ground)
        edge = Segment("▀" * (width - 2 * inset), ground + Style(color=self.app.theme_variables["line"]))
        return Strip([Segment(" " * inset, ground), edge]).adjust_cell_length(width, ground)
