"""A column in the upper part of its place that does not move while things come to it and go from it."""

from __future__ import annotations

from textual.geometry import Offset, Size
from textual.layout import ArrangeResult, WidgetPlacement
from textual.layouts.vertical import VerticalLayout
from textual.scroll_view import ScrollView
from textual.widget import Widget

from tui.widgets.meeting.walk_page import at_a_glance

_LOW = 24
"""Rows of a window below which no notes come below: what a line that is typed will become is one row."""

_HIGHEST = 5
"""Which part of its place is at the most left above: a card that stood in the middle would be somewhere else for each
thing that stands below it, and would have to be found anew."""


_LEAST = 2
"""Rows that are left of a list."""


def _fitted(placements: list[WidgetPlacement], height: int) -> list[WidgetPlacement]:
    """Take what is too high off the last list: it says what stands below, and can be scrolled there."""
    over = WidgetPlacement.get_bounds(placements).height - height
    lists = [n for n, one in enumerate(placements) if isinstance(one.widget, ScrollView)]
    if over <= 0 or not lists or placements[lists[-1]].region.height - over < _LEAST:
        return placements
    at = lists[-1]
    cut = placements[at]._replace(region=placements[at].region.shrink((0, 0, over, 0)))
    below = WidgetPlacement.translate(placements[at + 1 :], Offset(0, -over))
    return [*placements[:at], cut, *below]


class StandingLayout(VerticalLayout):
    """Put in its place until it is pinned; from then on its top stays, as long as all of it has room below.

    `spare` rows below are left free where there are any: what stands beneath the place may need them.
    Its place is the middle where it needs most of the room, and never far below the top.
    In a window of another size it is put there anew. A place as high as what is in it has no middle, and on a page for
    a walk all begins at the top, where it stands by itself.
    """

    def __init__(self, spare: int = 0) -> None:
        self._spare = spare
        self._top = self._most = 0
        """Rows above it, and the rows that its place had at the most."""
        self._is_pinned = False
        self._window: Size | None = None
        """The size of the window in which it was put in its place last.

        It is noted as the column is laid out, not as it is pinned: a window may have its new size before anything
        is laid out in it.
        """

    def pin(self) -> None:
        """Let the column stay where it stands now."""
        self._is_pinned = True

    def release(self) -> None:
        """Put what comes next in its place."""
        self._is_pinned = False

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        placements = super().arrange(parent, children, size, greedy)
        if parent.styles.is_auto_height or not greedy or not size.height or at_a_glance(parent):
            return placements
        placements = _fitted(placements, size.height)
        height = WidgetPlacement.get_bounds(placements).height
        free = max(0, size.height - height)
        window = parent.app.size
        spare = self._spare if window.height >= _LOW else min(1, self._spare)
        if not self._is_pinned or window != self._window:
            # Where less comes to stand in it later, it is not to sink into the rows that were left free.
            self._top = min(free // 2, size.height // _HIGHEST, max(0, size.height - height - spare))
            self._most, self._window, self._is_pinned = 0, window, False
        self._most = max(self._most, size.height)
        top = min(self._top, free, max(0, self._most - height - spare))
        return WidgetPlacement.translate(placements, Offset(0, top))
