"""The frame of a form that may be higher than the window."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.geometry import Size


class Frame(VerticalScroll, can_focus=False):
    """Scrolls where there is no room for all of it. The column of its scroll bar is free where there is none.

    So its lines are wrapped alike with and without the bar, and it is as high as they need.
    """

    DEFAULT_CSS = """
    Frame { scrollbar-gutter: stable; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 0; }
    """

    def __init__(self) -> None:
        super().__init__(classes="frame")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return super().get_content_height(container, viewport, width - 1)
