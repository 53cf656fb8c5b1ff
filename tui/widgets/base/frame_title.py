"""Titles in the frame of a widget."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget


def entitle(widget: Widget, title: Content | None, below: Content | None = None) -> None:
    """Set what stands in the upper line of a frame, and in the lower one; a line that is not given stays as it is."""
    # Textual has the whole widget drawn again for a title that is the same, too.
    if title is not None and widget.border_title != title.markup:
        widget.border_title = title
    if below is not None and widget.border_subtitle != below.markup:
        widget.border_subtitle = below
