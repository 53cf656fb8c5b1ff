"""A field of which a letter draws the cells that are others than before, worked out once for all that a letter does."""

from __future__ import annotations

from typing import Any, Self

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from tui.widgets.base.strip_change import changed_cells


class ThriftyInput(Input):
    """An Input that lays nothing out, and of its line sends no more than what changed."""

    # Input has the whole screen laid out anew at each letter, as it may be as wide as its text; these never are.
    virtual_size = Reactive(Size(0, 0))

    _drawn_line = Strip([])
    _drawn_line_of: tuple[bool, Size, float] | None = None
    """The line as it was drawn last, and of which focus, size and place."""

    _next_line: Strip | None = None
    """The line as it is to be drawn next, where that was worked out already."""

    _looks_soon = False

    def forget_line(self) -> None:
        """Draw the whole line next time, whatever was drawn before."""
        self._drawn_line_of = self._next_line = None

    def refresh(self, *regions: Region, **how: Any) -> Self:
        self._next_line = None
        if regions or not self._is_typing(how):
            return super().refresh(*regions, **how)
        if not self.has_focus:
            self._refresh_changed()
        elif not self._looks_soon:
            # A letter sets the text, the cursor and more, each of which asks for it.
            self._looks_soon = True
            self.call_next(self._refresh_changed)
        return self

    def _is_typing(self, how: dict[str, Any]) -> bool:
        """Whether a letter or the cursor is all that is to be drawn anew: of the whole line that is two cells."""
        is_letter = bool(how.get("repaint")) and not (how.get("layout") or how.get("recompose"))
        return is_letter and self._drawn_line_of == self._place

    @property
    def _place(self) -> tuple[bool, Size, float]:
        return self.has_focus, self.size, self.scroll_x

    def _refresh_changed(self) -> None:
        """Have those cells drawn that are others now."""
        self._looks_soon = False
        if self._drawn_line_of != self._place:
            self.refresh()
            return
        line = super().render_line(0)
        changed = changed_cells(self._drawn_line, line)
        if changed is not None:
            super().refresh(Region(changed[0], 0, changed[1] - changed[0], 1))
            self._next_line = line

    def render_line(self, y: int) -> Strip:
        if y != 0:
            return super().render_line(y)
        line = self._next_line if self._drawn_line_of == self._place else None
        if line is None:
            line = super().render_line(0)
        self._next_line = None
        if not self._looks_soon:
            # While a letter waits to be looked at, the frame may take no more of the line than the cells of another.
            self._drawn_line, self._drawn_line_of = line, self._place
        return line
