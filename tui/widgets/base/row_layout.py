"""Where each row of a list stands, and how its lines are wrapped and cut."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

import msgspec
from textual.content import Content

from tui.widgets.base.content import wrapped
from tui.widgets.base.hanging_row import HANG_FROM, Hanging

Drawing = tuple[Content, Content | None]
"""What a row shows, and what stands at its right end."""

_LEAST_LEAD, _MOST_LEAD = 6, 13
"""Columns of what leads a row, as far as those in sight need them."""

_WIDE_LEAD = 24
"""Columns that it may come to in a wide list."""

_LEAST_WIDTH = 8
_LEAST_RIGHT = 10
"""Columns that a row in columns keeps for what stands at its right end: with another word there, such as for what
is done, its text keeps its lines."""

_BAR = 2
"""Columns of the scroll bar, and of the blank before it."""

MANY = 300
"""Rows from which on all take as many lines: how many each needs can be known only by drawing them all."""

_LONG_NARROW = 2
"""Lines that each of so many rows takes in a list too narrow for columns; else each takes one."""


class Row(msgspec.Struct, frozen=True):
    """One choice; `right` stands at the right end of its first line. A row without id can't be chosen.

    `content` may be what draws both, called when the row comes into sight. `whole` is the text that a row
    may have to cut. Lines after the first one stand `indent` cells further in. `about` follows the content, in a
    narrow list below it. `other_name` is not drawn: it is what the row is found by, too.
    """

    id: str
    content: Content | Callable[[], Drawing | Hanging]
    right: Content | None = None
    whole: str = ""
    indent: int = 0
    about: Content | None = None
    other_name: str = ""

    @property
    def said(self) -> str:
        """What the row says, without what stands at its right end."""
        drawing = self.draw()
        content = drawing.text if isinstance(drawing, Hanging) else drawing[0]
        return content.plain if self.about is None else f"{content.plain}  {self.about.plain}"

    def draw(self) -> Drawing | Hanging:
        return (self.content, self.right) if isinstance(self.content, Content) else self.content()


def nearest_choice(rows: Sequence[Row], index: int, direction: int) -> int:
    """Give the place of the nearest row that can be chosen, looking on from `index` in `direction` first."""
    if not rows:
        return 0
    index = max(0, index)
    onward, back = range(index, len(rows)), range(index, -1, -1)
    ahead = (*onward, *back) if direction > 0 else (*back, *onward)
    return next((place for place in ahead if rows[place].id), 0)


class RowLayout:
    """Rows laid out in a list `width` cells wide and `height` lines high, each in `most` lines at the most.

    One beyond `most` may stand below them, for what has no room at the right end. `gap` lines are between two rows.
    """

    def __init__(
        self, rows: Sequence[Row] = (), width: int = 0, height: int = 0, most: int = 1, gap: int = 0
    ) -> None:
        self._rows = rows
        self._gap = gap
        self._most = most
        self._lines: list[tuple[int, Content, Content | None]] = []
        self._tops: list[int] = []
        self._cut: set[int] = set()
        self._lead = _MOST_LEAD
        self._is_long, self._each = len(rows) > MANY, 1
        # The scroll bar comes where there is more than fits.
        if self._is_long:
            self._each = min(most, _LONG_NARROW) if width < HANG_FROM else 1
            # A heading has no more than its line.
            self._tops = [0, *accumulate(self._each if row.id else 1 for row in rows)]
            self.width = width - (_BAR if self.height > height else 0)
        else:
            drawings = [row.draw() for row in rows]
            self._wrap(width, drawings)
            if len(self._lines) > height:
                self._wrap(width - _BAR, drawings)

    @property
    def height(self) -> int:
        """How many lines all rows take."""
        return self._tops[-1] if self._is_long else len(self._lines)

    def rows_from(self, place: int) -> int:
        """How many rows there are from the line at `place` on."""
        return len(self._rows) - self.row_at(place)

    def row_at(self, place: int) -> int:
        """The row that the line at `place` belongs to, -1 where it is between two."""
        return bisect_right(self._tops, place) - 1 if self._is_long else self._lines[place][0]

    def lines_of(self, index: int) -> tuple[int, int]:
        """The first line of a row, and how many it has."""
        if self._is_long:
            return self._tops[index], self._tops[index + 1] - self._tops[index]
        if not self._tops:
            return 0, 0
        end = self._tops[index + 1] - self._gap if index + 1 < len(self._tops) else len(self._lines)
        return self._tops[index], end - self._tops[index]

    def line(self, place: int) -> Drawing:
        """The text of the line at `place`, and what stands at its right end."""
        if not self._is_long:
            return self._lines[place][1:]
        index = self.row_at(place)
        top, count = self.lines_of(index)
        shown = self._wrapped(index, self._rows[index].draw(), count)[:count]
        return shown[place - top] if place - top < len(shown) else (Content(""), None)

    def is_cut(self, index: int) -> bool:
        """Whether a row with a whole text has more than is shown of it."""
        if index >= len(self._rows) or not self._rows[index].whole:
            return False
        if self._is_long and self.width:
            # In a long list nobody may have drawn it yet.
            self.line(self._tops[index])
        return index in self._cut

    def _wrap(self, width: int, drawings: Sequence[Drawing | Hanging]) -> None:
        self.width = width
        leads = [one.lead.cell_length for one in drawings if isinstance(one, Hanging)]
        most = max(_MOST_LEAD, min(_WIDE_LEAD, width * 3 // 10))
        self._lead = min(most, max(_LEAST_LEAD, *leads)) if leads else _LEAST_LEAD
        self._lines, self._tops = [], []
        self._cut.clear()
        for index, drawing in enumerate(drawings):
            if index:
                self._lines += [(-1, Content(""), None)] * self._gap
            self._tops.append(len(self._lines))
            wrapped = self._wrapped(index, drawing, self._most)
            self._lines.extend((index, line, right) for line, right in wrapped)

    def _wrapped(self, index: int, drawing: Drawing | Hanging, most: int) -> list[Drawing]:
        """Give the lines of a row, each with what stands at its right end."""
        goes_below, least_right = False, 0
        if isinstance(drawing, Hanging):
            # Rows in columns are all alike: in a narrow list each has below what has no room beside one of them.
            goes_below = self.width < HANG_FROM and most > 1
            least_right = _LEAST_RIGHT
            (content, right), indent = drawing.drawn(self.width, self._lead)
        else:
            row = self._rows[index]
            (content, right), indent = drawing, min(row.indent, self.width // 3)
            if row.about is not None:
                content = Content.assemble(content, "\n" if self.width < HANG_FROM else "  ", row.about)
        below = None
        if right is not None and (goes_below or right.cell_length > max(12, (self.width - 2) * 2 // 5)):
            right, below = None, right
        room = self.width - 2 - (max(least_right, right.cell_length) + 1 if right is not None else 0)
        # What is far too long is cut first: wrapping takes its time for every letter.
        fits = most * self.width * 2
        looked_at = content if len(content) <= fits else content[:fits]
        # What stands at the right end takes room from the first of several parts alone.
        further = max(4, self.width - 2 - indent)
        first, *others = looked_at.split("\n", allow_blank=True)
        room, beside = max(4, room), min(max(4, room), further)
        lines = [(line, beside if at else room) for at, line in enumerate(wrapped(first, room, beside))]
        lines += ((line, further) for part in others for line in wrapped(part, further, further))
        if len(lines) > most or looked_at is not content:
            at = min(most, len(lines)) - 1
            cut, space = lines[at]
            lines = [*lines[:at], (cut.truncate(max(1, space - 1)).append("…"), space)]
            self._cut.add(index)
        if isinstance(drawing, Hanging) and drawing.added.plain:
            last, space = lines[-1]
            kept = max(1, space - drawing.added.cell_length)
            if last.cell_length > kept:
                last = last.truncate(max(1, kept - 1)).append("…")
                self._cut.add(index)
            lines = [*lines[:-1], (last + drawing.added, space)]
        rows: list[Drawing] = [
            (_indented(line, indent), None) if at else (line, right)
            for at, (line, _space) in enumerate(lines)
        ]
        if below is not None and most > 1:
            hang = max(2, min(indent, self.width - 2 - below.cell_length))
            free = self.width - 2 - hang
            rows += [(_indented(line, hang), None) for line in wrapped(below, free, free)]
        return rows


class RowLayouts:
    """The layouts of the same rows in lists of several sizes; at each width all their lines are laid out once."""

    def __init__(self, rows: Sequence[Row], most: int, gap: int = 0) -> None:
        self._rows, self._most, self._gap = rows, most, gap
        self._whole: dict[int, RowLayout] = {}

    def whole(self, width: int) -> RowLayout:
        """The layout in a list that has room for all lines."""
        if width not in self._whole:
            self._whole[width] = self._layout(width, sys.maxsize)
        return self._whole[width]

    def within(self, width: int, height: int) -> RowLayout:
        """The layout in a list of this size."""
        whole = self._whole.get(width)
        return whole if whole and whole.height <= height else self._layout(width, height)

    def _layout(self, width: int, height: int) -> RowLayout:
        return RowLayout(self._rows, max(_LEAST_WIDTH, width), height, self._most, self._gap)


def _indented(line: Content, by: int) -> Content:
    return Content.assemble(" " * by, line) if by else line
