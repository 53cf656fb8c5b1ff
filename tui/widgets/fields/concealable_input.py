"""A field of one line that can be drawn as an empty one."""

from __future__ import annotations

from typing import Any, Self

from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import Input

from tui.widgets.fields.thrifty_input import ThriftyInput


class ConcealableInput(ThriftyInput):
    """What stands in it stays there while it is concealed."""

    _is_concealed = False
    _drawn: tuple[object, ...] | None = None
    """What a concealed field was drawn with: while that stays the same, no key draws it again."""

    @property
    def is_concealed(self) -> bool:
        """Whether the field is drawn as an empty one, whatever stands in it and wherever the cursor is."""
        return self._is_concealed

    @is_concealed.setter
    def is_concealed(self, is_concealed: bool) -> None:
        if is_concealed == self._is_concealed:
            return
        self._is_concealed, self._drawn = is_concealed, None
        self.forget_line()
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
        return super().refresh(*regions, **how)

    @property
    def _seen(self) -> tuple[object, ...]:
        return self.has_focus, self.placeholder, self.size, self.screen.is_active

    def render_line(self, y: int) -> Strip:
        if not self._is_concealed:
            return super().render_line(y)
        text = self.value
        self.forget_line()
        self.set_reactive(Input.value, "")
        try:
            return super().render_line(y)
        finally:
            self.set_reactive(Input.value, text)
            self.forget_line()
            self._drawn = self._seen
