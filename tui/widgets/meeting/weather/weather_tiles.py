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
from tui.widgets.drawing.weather_pictures import sky_picture, tile, tiny

_NARROW = 70
"""Columns below which the tiles are tiny, four and three in a row."""

_WIDEST, _HIGHEST = 105, 45
"""Columns, and rows of a window, from which they are half as large again."""

_LARGE = 0.58
"""Their scale then: 14 × 12 pixels."""

_APART = 30
"""Rows of a window from which two rows of them stand apart."""

_NUMBER = 2
"""Cells that a number and a gap take before a name."""

Choice = tuple[str, str]
"""The id of a weather and what it is called."""


class _Tile(NamedTuple):
    """One weather as it is drawn: `name` in lines, `art` rows of cells high, on the ground `back`."""

    grid: Grid
    name: list[str]
    number: int
    width: int
    art: int
    picked: bool
    back: Style
    wide: bool


class _Row(NamedTuple):
    """Weathers side by side: how wide each is, its name in lines, and whether the number stands before the name."""

    choices: tuple[Choice, ...]
    first: int
    widths: tuple[int, ...]
    names: list[list[str]]
    inline: bool
    art: int
    below: int = 0
    """Empty rows of cells below it."""


def _longest_word(text: str) -> int:
    return max((cell_len(word) for word in text.split()), default=0)


def _shares(needs: list[int], width: int) -> tuple[int, ...]:
    """Share `width` cells among columns: alike where each has what it needs, else by what they need."""
    even = [round(width * (at + 1) / len(needs)) - round(width * at / len(needs)) for at in range(len(needs))]
    if all(have > need for have, need in zip(even, needs, strict=True)):
        return tuple(even)
    spare = max(0, width - sum(needs))
    ends = [round(spare * (at + 1) / len(needs)) for at in range(len(needs))]
    return tuple(need + end - start for need, start, end in zip(needs, [0, *ends], ends, strict=False))


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

    def _rows(self, width: int) -> list[_Row]:
        """Lay the weathers out; no name is broken within a word where there is room for it anywhere in its row."""
        wide = width >= _NARROW
        if wide or len(self._choices) < 5:
            return [self._row(self._choices, 1, width)]
        half = (len(self._choices) + 1) // 2
        below = int(self.app.size.height >= _APART)
        return [
            self._row(self._choices[:half], 1, width)._replace(below=below),
            self._row(self._choices[half:], half + 1, width),
        ]

    def _row(self, choices: tuple[Choice, ...], first: int, width: int) -> _Row:
        wide = width >= _NARROW
        labels = [clean(label) for _id, label in choices]
        needs = [
            max(width_of(self._art(sky, width)), _longest_word(label))
            for (sky, _), label in zip(choices, labels, strict=True)
        ]
        # A row is saved where the number has room before the first word of the name.
        inline = not wide and sum(needs) + (_NUMBER + 1) * len(needs) <= width
        if inline:
            needs, labels = (
                [need + _NUMBER for need in needs],
                [f"{at} {one}" for at, one in enumerate(labels, first)],
            )
        widths = _shares(needs, width)
        # Tiny tiles stand apart by themselves, and a name is not to be cut for the sake of a gap.
        names = [wrapped(one, max(4, room - wide))[:2] for one, room in zip(labels, widths, strict=True)]
        art = max((height_of(self._art(sky, width)) for sky, _label in choices), default=0)
        return _Row(choices, first, widths, names, inline, art)

    def _art(self, sky: str, width: int) -> Grid:
        if width >= _WIDEST and self.app.size.height >= _HIGHEST:
            return sky_picture(sky, _LARGE)
        return tile(sky) if width >= _NARROW else tiny(sky)

    @staticmethod
    def _height(row: _Row, wide: bool) -> int:
        names = max((len(lines) for lines in row.names), default=1)
        return row.art + (not row.inline) + names + (2 if wide else 0) + row.below

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return sum(self._height(row, width >= _NARROW) for row in self._rows(width))

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.rich_style
        for row in self._rows(width):
            height = self._height(row, width >= _NARROW)
            if y < height:
                return self._line(y, row, width, ground)
            y -= height
        return Strip.blank(width, ground)

    def _line(self, y: int, row: _Row, width: int, ground: Style) -> Strip:
        wide = width >= _NARROW
        segments: list[Segment] = []
        for at, (sky, _label) in enumerate(row.choices):
            picked = sky == self._picked
            back = ground + Style(bgcolor=self._colour("raised")) if picked else ground
            number = 0 if row.inline else row.first + at
            grid = self._art(sky, width)
            one = _Tile(grid, row.names[at], number, row.widths[at], row.art, picked, back, wide)
            segments += self._cell(y - wide, one)
        return Strip(segments).adjust_cell_length(width, ground).simplify()

    def _colour(self, role: str) -> str:
        return self.app.theme_variables[role]

    def _cell(self, y: int, one: _Tile) -> list[Segment]:
        """Give row `y` of one weather; -1 and the last one are its bars."""
        label = one.art + bool(one.number)
        if y < 0 or (one.wide and y == label + len(one.name) and one.picked):
            bar = ("━" if one.picked else " ") * one.width
            return [Segment(bar, one.back + Style(color=self._colour("gold")))]
        if y < one.art:
            drawn = strip_of(one.grid, y, self.app.theme_variables, one.back)
            return self._centred([*drawn], width_of(one.grid), one)
        plate = Style(color=self._colour("ground"), bgcolor=self._colour("gold"), bold=True)
        numbered = plate if one.picked else one.back + Style(color=self._colour("gold"), bold=True)
        if y == one.art and one.number:
            text = f" {one.number} "
            return self._centred([Segment(text, numbered)], len(text), one)
        at = y - label
        text = one.name[at] if at < len(one.name) else ""
        style = one.back + Style(color=self._colour("text" if one.picked else "soft"), bold=one.picked)
        if at == 0 and not one.number:
            number, _, rest = text.partition(" ")
            return self._centred([Segment(number, numbered), Segment(f" {rest}", style)], cell_len(text), one)
        return self._centred([Segment(text, style)], cell_len(text), one)

    @staticmethod
    def _centred(segments: list[Segment], length: int, one: _Tile) -> list[Segment]:
        pad = max(0, (one.width - length) // 2)
        return [*Strip([Segment(" " * pad, one.back), *segments]).adjust_cell_length(one.width, one.back)]
