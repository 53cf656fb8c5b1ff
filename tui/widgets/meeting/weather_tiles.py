"""Seven weathers to pick from, drawn side by side; where there is no room for it, tiny ones in two rows."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tui.domain.text.clean_text import clean
from tui.widgets.drawing.card import wrapped
from tui.widgets.drawing.pixels import Grid, height_of, strip_of, width_of
from tui.widgets.drawing.weather_pictures import tile, tiny

_NARROW = 70
"""Columns below which the tiles are tiny, four and three in a row."""

Choice = tuple[str, str]
"""The id of a weather and what it is called."""


class _Tile(NamedTuple):
    """One weather as it is drawn: `name` in lines, `art` rows of cells high, on the ground `back`."""

    sky: str
    name: list[str]
    number: int
    width: int
    art: int
    picked: bool
    back: Style
    wide: bool


class WeatherTiles(Widget):
    """What is picked has an inverse number, heavy bars above and below, and bold: three signs beside the colour."""

    DEFAULT_CSS = """
    WeatherTiles { width: 1fr; height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._choices: tuple[Choice, ...] = ()
        self._picked = ""

    def show(self, choices: tuple[Choice, ...], picked: str) -> None:
        """Show weathers, of which one may be picked."""
        if choices != self._choices:
            self._choices, self._picked = choices, picked
            self.refresh(layout=True)
        elif picked != self._picked:
            self._picked = picked
            self.refresh()

    def _rows_of(self, width: int) -> list[tuple[Choice, ...]]:
        if width >= _NARROW or len(self._choices) < 5:
            return [self._choices]
        half = (len(self._choices) + 1) // 2
        return [self._choices[:half], self._choices[half:]]

    def _art(self, sky: str, width: int) -> Grid:
        return tile(sky) if width >= _NARROW else tiny(sky)

    def _names(self, row: tuple[Choice, ...], width: int) -> list[list[str]]:
        # Tiny tiles stand apart by themselves, and a name is not to be cut for the sake of a gap.
        room = max(4, width // max(1, len(row)) - (width >= _NARROW))
        return [wrapped(clean(label), room)[:2] for _id, label in row]

    def _height(self, row: tuple[Choice, ...], width: int) -> int:
        art = max((height_of(self._art(sky, width)) for sky, _label in row), default=0)
        names = max((len(lines) for lines in self._names(row, width)), default=1)
        return art + 1 + names + (2 if width >= _NARROW else 0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return sum(self._height(row, width) for row in self._rows_of(width))

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.rich_style
        number = 1
        for row in self._rows_of(width):
            height = self._height(row, width)
            if y < height:
                return self._line(y, row, number, width, ground)
            y -= height
            number += len(row)
        return Strip.blank(width, ground)

    def _line(self, y: int, row: tuple[Choice, ...], first: int, width: int, ground: Style) -> Strip:
        wide = width >= _NARROW
        art = max((height_of(self._art(sky, width)) for sky, _label in row), default=0)
        names = self._names(row, width)
        segments: list[Segment] = []
        for at, (sky, _label) in enumerate(row):
            start, end = round(width * at / len(row)), round(width * (at + 1) / len(row))
            picked = sky == self._picked
            back = ground + Style(bgcolor=self._colour("raised")) if picked else ground
            one = _Tile(sky, names[at], first + at, end - start, art, picked, back, wide)
            segments += self._cell(y - wide, one)
        return Strip(segments).adjust_cell_length(width, ground).simplify()

    def _colour(self, role: str) -> str:
        return self.app.theme_variables[role]

    def _cell(self, y: int, one: _Tile) -> list[Segment]:
        """Give row `y` of one weather; -1 and the last one are its bars."""
        if y < 0 or (one.wide and y == one.art + 1 + len(one.name) and one.picked):
            bar = ("━" if one.picked else " ") * one.width
            return [Segment(bar, one.back + Style(color=self._colour("gold")))]
        if y < one.art:
            grid = tile(one.sky) if one.wide else tiny(one.sky)
            drawn = strip_of(grid, y, self.app.theme_variables, one.back)
            return self._centred([*drawn], width_of(grid), one)
        if y == one.art:
            plate = Style(color=self._colour("ground"), bgcolor=self._colour("gold"), bold=True)
            style = plate if one.picked else one.back + Style(color=self._colour("gold"), bold=True)
            text = f" {one.number} "
            return self._centred([Segment(text, style)], len(text), one)
        at = y - one.art - 1
        text = one.name[at] if at < len(one.name) else ""
        style = one.back + Style(color=self._colour("text" if one.picked else "soft"), bold=one.picked)
        return self._centred([Segment(text, style)], cell_len(text), one)

    @staticmethod
    def _centred(segments: list[Segment], length: int, one: _Tile) -> list[Segment]:
        pad = max(0, (one.width - length) // 2)
        return [*Strip([Segment(" " * pad, one.back), *segments]).adjust_cell_length(one.width, one.back)]
