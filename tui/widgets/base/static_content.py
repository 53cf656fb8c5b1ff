"""Putting content into a place of a column, so that what stays the same is neither laid out nor sent again."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


def put_content(place: Static, content: Content | None, kept: int = 0) -> None:
    """Show `content` in `place`; what has nothing to say takes no room but for the rows that are `kept` for it."""
    place.display = content is not None or kept > 0
    if kept or place.styles.min_height is not None:
        # Textual lays all out anew where a rule is taken away, one that was never there too.
        place.styles.min_height = kept or None
    if content is None and kept:
        content = Content("")
    before = place.content if isinstance(place.content, Content) else Content("")
    if content is None or before.is_same(content):
        return
    width = place.size.width if place.size.height == 1 else 0
    fits = all("\n" not in one.plain and one.cell_length <= width for one in (before, content))
    place.update(content, layout=not fits)
