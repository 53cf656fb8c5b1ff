"""Where each row of a list stands, and how its lines are wrapped and cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from textual.content import Content

Drawing = tuple[Content, Content | None]
"""What a row shows, and what stands at its right end."""

MANY = 300
"""Rows from which on each takes one line: how many lines each needs can be known only by drawing them all."""


class Row(msgspec.Struct, frozen=True):
    """One choice; `right` stands at the right end of its first line. A row without id can't be chosen.

    `content` may be what draws both, called when the row comes into sight. `whole` is the text that a row
    may have to cut. Lines after the first one stand `indent` cells further in.
    """

    id: str
    content: Content | Callable[[], Drawing]
    right: Content | None = None
    whole: str = ""
    indent: int = 0

    def draw(self) -> Drawing:
        return (self.content, self.right) if isinstance(self.content, Content) else self.content()


class RowLayout:
    """Rows laid out in a list `width` cells wide and `height` lines high, each in `most` lines at the most.

    One beyond `most` may stand below them, for what has no room at the right end.
    """

    def __init__(self, rows: Sequence[Row] = (), width: int = 0, height: int = 0, most: int = 1) -> None:
        self._rows = rows
        self._most = most
        self._lines: list[tuple[int, Content, Content | None]] = []
        self._tops: list[int] = []
        self._cut: set[int] = set()
        self._is_long = len(rows) > MANY
        # The scroll bar comes where there is more than fits, and takes a column.
        if self._is_long:
            self.width = width - (len(rows) > height)
        else:
            drawings = [row.draw() for row in rows]
            self._wrap(width, drawings)
            if len(self._lines) > height:
                self._wrap(width - 1, drawings)

    @property
    def height(self) -> int:
        """How many lines all rows take."""
        return len(self._rows) if self._is_long else len(self._lines)

    def row_at(self, place: int) -> int:
        """The row that the line at `place` belongs to."""
        return place if self._is_long else self._lines[place][0]

    def lines_of(self, index: int) -> tuple[int, int]:
        """The first line of a row, and how many it has."""
        if self._is_long:
            return index, 1
        if not self._tops:
            return 0, 0
        end = self._tops[index + 1] if index + 1 < len(self._tops) else len(self._lines)
        return self._tops[index], end - self._tops[index]

    def line(self, place: int) -> Drawing:
        """The text of the line at `place`, and what stands at its right end."""
        if not self._is_long:
            return self._lines[place][1:]
        content, right = self._rows[place].draw()
        ((line, right),) = self._wrapped(place, content, right, 1)
        return line, right

    def is_cut(self, index: int) -> bool:
        """Whether a row with a whole text has more than is shown of it."""
        if index >= len(self._rows) or not self._rows[index].whole:
            return False
        if self._is_long and self.width:
            # In a long list nobody may have drawn it yet.
            self.line(index)
        return index in self._cut

    def _wrap(self, width: int, drawings: Sequence[Drawing]) -> None:
        self.width = width
        self._lines, self._tops = [], []
        self._cut.clear()
        for index, (content, right) in enumerate(drawings):
            self._tops.append(len(self._lines))
            wrapped = self._wrapped(index, content, right, self._most)
            self._lines.extend((index, line, right) for line, right in wrapped)

    def _wrapped(self, index: int, content: Content, right: Content | None, most: int) -> list[Drawing]:
        """Give the lines of a row, each with what stands at its right end."""
        below = None
        if right is not None and right.cell_length > max(12, (self.width - 2) * 2 // 5):
            right, below = None, right
        room = self.width - 2 - (right.cell_length + 1 if right is not None else 0)
        # What is far too long is cut first: wrapping takes its time for every letter.
        fits = most * self.width * 2
        looked_at = content if len(content) <= fits else content[:fits]
        # What stands at the right end takes room from the first of several lines alone.
        indent = min(self._rows[index].indent, self.width // 3)
        spaces = (room, *(self.width - 2 - indent for _line in range(most)))
        parts = zip(looked_at.split("\n", allow_blank=True), spaces, strict=False)
        wrapped = [
            (line, space) for part, space in parts for line in part.wrap(max(4, space)) or [Content("")]
        ]
        if len(wrapped) > most or looked_at is not content:
            cut, space = wrapped[most - 1] if len(wrapped) >= most else wrapped[-1]
            short = cut.truncate(max(1, space - 1)).append("…")
            wrapped = [*wrapped[: most - 1], (short, space)]
            self._cut.add(index)
        rows: list[Drawing] = [
            (line.rstrip(), right) if number == 0 else (_indented(line.rstrip(), indent), None)
            for number, (line, _space) in enumerate(wrapped)
        ]
        if below is not None and most > 1:
            indent = Content("  ") if below.cell_length + 4 <= self.width else Content("")
            rows.append((Content.assemble(indent, below), None))
        return rows


def _indented(line: Content, by: int) -> Content:
    return Content.assemble(" " * by, line) if by else line
