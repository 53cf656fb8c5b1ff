"""What stands in one line of a list."""

from __future__ import annotations

from textual.content import Content

_MARK, _NO_MARK = ("▌ ", "$primary"), ("  ", "")


def row_line(line: Content, right: Content | None, width: int, *, chosen: bool) -> Content:
    """Give a line with the mark of the cursor before it, and at its right end what stands there."""
    content = Content.assemble(_MARK if chosen else _NO_MARK, line)
    if right is None:
        return content
    gap = width - content.cell_length - right.cell_length
    return Content.assemble(content, " " * max(1, gap), right)


def centred_line(line: Content, width: int) -> Content:
    """Give a line that stands in the middle of `width` cells."""
    return Content.assemble(" " * max(0, (width - line.cell_length) // 2), line)
