"""A row in columns: its mark, what leads it, its text, and what stands at its right end."""

from __future__ import annotations

import msgspec
from textual.content import Content

HANG_FROM = 44
"""Columns of a list from which what leads a row has a column of its own."""

_MARK, _GAP = 3, 2
"""Columns of a mark, and between what leads a row and its text."""


class Hanging(msgspec.Struct, frozen=True):
    """A row in columns: its mark, who or what leads it, its text, and what stands at its right end.

    A list that is too narrow for columns has the lead beside what stands at the right end. `added` is what a key adds
    to the text and takes away again: it comes into its last line, and where it has no room there the text is cut.
    """

    mark: Content
    lead: Content
    text: Content
    right: Content
    added: Content = Content("")

    def drawn(self, width: int, column: int) -> tuple[tuple[Content, Content | None], int]:
        """Give the text with what stands before it, what stands at its right end, and how far further lines hang."""
        if width < HANG_FROM:
            beside = Content(" · ").join(part for part in (self.lead, self.right) if part.plain)
            return (Content.assemble(self.mark, " ", self.text), beside), 2
        indent = _MARK + column + _GAP
        lead = self.lead if self.lead.cell_length <= column else self.lead.truncate(column, ellipsis=True)
        before = Content.assemble(
            self.mark, " " * (_MARK - self.mark.cell_length), lead, " " * (column + _GAP - lead.cell_length)
        )
        return (Content.assemble(before, self.text), self.right), indent
