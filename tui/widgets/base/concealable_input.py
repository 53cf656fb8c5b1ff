"""A field of one line that draws no more than what changed, and can be drawn as an empty one."""

from __future__ import annotations

from typing import Any, Self

from textual.geometry import Offset, Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from tui.widgets.base.strip_change import changed_cells


class ConcealableInput(Input):
    """What stands in it stays there while it is concealed."""

    # Input has the whole screen laid out anew at each letter, as it may be as wide as its text; these never are.
    virtual_size = Reactive(Size(0, 0))

    _is_concealed = False
    _drawn: tuple[object, ...] | None = None
    """What a concealed field was drawn with: while that stays the same, no key draws it again."""

    _strip = Strip([])
    _strip_of: tuple[bool, Size, float] | None = None
    """The line as it was drawn last, and of which focus, size and place."""

    @property
    def is_concealed(self) -> bool:
        """Whether the field is drawn as an empty one, whatever stands in it and wherever the cursor is."""
        return self._is_concealed

    @is_concealed.setter
    def is_concealed(self, is_concealed: bool) -> None:
        if is_concealed == self._is_concealed:
            return
        self._is_concealed, self._drawn = is_concealed, None
        if is_concealed:
            # A long text scrolls its field; an empty one stands at its beginning.
            self.scroll_to(0, 0, animate=False, immediate=True)
        self.app.cursor_position = self.cursor_screen_offset
        self.refresh()

    @property
    def cursor_screen_offset(self) -> Offset:
        return self.content_region.offset if self._is_concealed else super().cursor_screen_offset

    def scroll_to_region(self, region: Region, **how: Any) -> Offset:
        return Offset() if self._is_concealed else super().scroll_to_region(region, **how)

    def refresh(self, *regions: Region, **how: Any) -> Self:
        """Draw again, unless nothing of it can be seen: what nobody is to notice costs no byte either."""
        if self._is_concealed and not how.get("layout") and self._drawn == self._seen:
            return self
        if regions or not self._is_typing(how):
            return super().refresh(*regions, **how)
        changed = changed_cells(self._strip, super().render_line(0))
        if changed is None:
            return self
        return super().refresh(Region(changed[0], 0, changed[1] - changed[0], 1), **how)

    def _is_typing(self, how: dict[str, Any]) -> bool:
        """Whether a letter or the cursor is all that is to be drawn anew: of the whole line that is two cells."""
        is_letter = bool(how.get("repaint")) and not (how.get("layout") or how.get("recompose"))
        return (
            is_letter
            and not self._is_concealed
            and self._strip_of == (self.has_focus, self.size, self.scroll_x)
        )

    @property
    def _seen(self) -> tuple[object, ...]:
        return self.has_focus, self.placeholder, self.size, self.screen.is_active

    def render_line(self, y: int) -> Strip:
        if not self._is_concealed:
            strip = super().render_line(y)
            if y == 0:
                self._strip, self._strip_of = strip, (self.has_focus, self.size, self.scroll_x)
            return strip
        self._strip_of = None
        text = self.value
        self.set_reactive(Input.value, "")
        try:
            return super().render_line(y)
        finally:
            self.set_reactive(Input.value, text)
            self._drawn = self._seen
