"""The slider: a scale one sees from across the room, with fill, knob, stops and a notch for last time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.drawing.pixel_font import lettering
from tui.widgets.drawing.pixels import Grid, height_of, strip_of, width_of

_EDGE = 3
"""Cells left of the first stop and right of the last one: half a knob."""
_KNOB = ("▄▄▄▄▄", "█████", "▀▀▀▀▀")
_HALF = 3
"""Cells of a knob beside another one at the same stop."""
TRACK_ROWS = 5

_FIGURES = ((3, 45, 100), (2, 30, 60), (1, 28, 60))
"""Scales of the figure over the knob, with the rows and columns of a window that has the room."""


class Scale(NamedTuple):
    """What is set: `value` and `last` are from 1 to `most`, or None; `other` is that of the other person."""

    most: int = 7
    value: int | None = None
    last: int | None = None
    other: int | None = None
    declined: bool = False


def stop(value: int, most: int, width: int) -> int:
    """Give the column of a value on a track of `width` cells; from one to the next it is equally far."""
    gap, rest = divmod(width - 1 - 2 * _EDGE, most - 1)
    return _EDGE + rest // 2 + (value - 1) * gap


class _Row:
    """One row of cells that is written into."""

    def __init__(self, width: int, colours: Mapping[str, str], ground: Style) -> None:
        self._cells: list[tuple[str, Style]] = [(" ", ground)] * width
        self._colours = colours
        self.ground = ground

    def ink(self, role: str, *, bold: bool = False) -> Style:
        return self.ground + Style(color=self._colours[role], bold=bold)

    def plate(self, role: str) -> Style:
        return Style(color=self._colours[role], bgcolor=self._colours[role])

    def on(self, role: str) -> Style:
        return Style(color=self._colours["ground"], bgcolor=self._colours[role], bold=True)

    def put(self, x: int, text: str, style: Style) -> None:
        for at, char in enumerate(text, x):
            if 0 <= at < len(self._cells):
                self._cells[at] = char, style

    def strip(self) -> Strip:
        return Strip([Segment(char, style) for char, style in self._cells]).simplify()


def track_row(y: int, scale: Scale, width: int, row: _Row, *, last_word: str, figure_in_knob: bool) -> None:
    """Write row `y` of the five: knob top, track, knob foot, numbers, last time."""
    if y == 1:
        _write_track(scale, width, row)
    if y <= 2:
        _write_knobs(y, scale, width, row, figure_in_knob=figure_in_knob or scale.other is not None)
    elif y == 3:
        for value in range(1, scale.most + 1):
            chosen = value in (scale.value, scale.other)
            text = str(value)
            role = "text" if chosen else "soft"
            row.put(stop(value, scale.most, width) - len(text) // 2, text, row.ink(role, bold=chosen))
    elif scale.last is not None:
        x, word = stop(scale.last, scale.most, width), f"▲ {last_word}"
        if x + len(word) > width:
            word = f"{last_word} ▲"
            x -= len(word) - 1
        row.put(x, word, row.ink("soft"))


def _write_track(scale: Scale, width: int, row: _Row) -> None:
    row.put(1, "━" * (width - 2), row.ink("line"))
    for value in range(1, scale.most + 1):
        is_last = value == scale.last
        row.put(
            stop(value, scale.most, width), "●" if is_last else "○", row.ink("text" if is_last else "line")
        )
    if scale.value is None:
        return
    at = stop(scale.value, scale.most, width)
    if scale.other is None:
        row.put(1, "█" * (at - 1), row.plate("ember"))
        if scale.last is not None and scale.last < scale.value:
            row.put(stop(scale.last, scale.most, width), " ", row.ground)
    else:
        low, high = sorted((at, stop(scale.other, scale.most, width)))
        row.put(low, "█" * (high - low), row.plate("ember"))


def _write_knobs(y: int, scale: Scale, width: int, row: _Row, *, figure_in_knob: bool) -> None:
    if scale.value is not None and scale.value == scale.other:
        _write_both(y, scale.value, stop(scale.value, scale.most, width), row)
        return
    for value, role in ((scale.value, "gold"), (scale.other, "cool")):
        if value is None:
            continue
        at = stop(value, scale.most, width)
        row.put(at - 2, _KNOB[y], row.plate(role) if y == 1 else row.ink(role))
        if y == 1 and figure_in_knob:
            row.put(at - len(str(value)) // 2, str(value), row.on(role))


def _write_both(y: int, value: int, at: int, row: _Row) -> None:
    """Write two half knobs side by side, each with the figure: both are there, and neither hides the other."""
    for x, role in ((at - _HALF, "gold"), (at + 1, "cool")):
        row.put(x, _KNOB[y][:_HALF], row.plate(role) if y == 1 else row.ink(role))
        if y == 1:
            row.put(x + (0 if value > 9 else 1), str(value), row.on(role))


class Slider(Widget):
    """The track with its figure riding above the knob, as large as the window allows.

    Unanswered there is no fill and no knob; the room for the figure is kept, so that nothing moves when it comes.
    """

    DEFAULT_CSS = """
    Slider { width: 1fr; height: auto; }
    """
    is_figured: reactive[bool] = reactive(True, layout=True)
    """Whether a figure rides above the knob; else it stands in the knob, and nothing is told of last time."""
    taken: reactive[int] = reactive(0, layout=True)
    """Rows that what stands beside it takes beyond the usual: the figure is smaller then."""

    def __init__(self, last_word: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._scale = Scale()
        self._last_word = last_word

    def show(self, scale: Scale, last_word: str) -> None:
        """Draw another scale or value."""
        if (scale, last_word) != (self._scale, self._last_word):
            before, rows = self._figure_rows, self._rows()
            self._scale, self._last_word = scale, last_word
            if before != self._figure_rows:
                self.refresh(layout=True)
                return
            for y, (old, new) in enumerate(zip(rows, self._rows(), strict=False)):
                if old != new:
                    self.refresh(Region(0, y, self.size.width, 1))

    def _rows(self) -> list[Strip]:
        """Draw all rows, to tell which of them another value changes."""
        return [self.render_line(y) for y in range(self.size.height)] if self.size.width else []

    @property
    def _figure_scale(self) -> int:
        if not self.is_figured:
            return 0
        rows, columns = self.app.size.height - self.taken, self.app.size.width
        return next(
            (scale for scale, high, wide in _FIGURES if rows >= high and columns >= wide),
            0,
        )

    @property
    def _figure_rows(self) -> int:
        return (7 * self._figure_scale + 1) // 2

    @property
    def _figure(self) -> Grid:
        value = self._scale.value
        if value is None or not self._figure_scale:
            return []
        return lettering(str(value), "gold", self._figure_scale)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._figure_rows + (TRACK_ROWS if self.is_figured else TRACK_ROWS - 1)

    def render_line(self, y: int) -> Strip:
        width, ground, colours = self.size.width, self.rich_style, self.app.theme_variables
        if y < self._figure_rows:
            return self._figure_line(y, width, ground, colours)
        row = _Row(width, colours, ground)
        in_knob = not self._figure_scale
        track_row(
            y - self._figure_rows, self._scale, width, row, last_word=self._last_word, figure_in_knob=in_knob
        )
        return row.strip()

    def _figure_line(self, y: int, width: int, ground: Style, colours: Mapping[str, str]) -> Strip:
        figure, value = self._figure, self._scale.value
        if not figure or value is None or y >= height_of(figure):
            return Strip.blank(width, ground)
        at = stop(value, self._scale.most, width) - width_of(figure) // 2
        pad = max(0, min(width - width_of(figure), at))
        drawn = strip_of(figure, y, colours, ground)
        return Strip([Segment(" " * pad, ground), *drawn]).adjust_cell_length(width, ground).simplify()
