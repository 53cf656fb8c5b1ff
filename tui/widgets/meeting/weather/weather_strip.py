"""The weathers of the last meetings in a row, and what was foretold for today as a ghost behind them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.drawing.pixels import Grid, height_of, in_tone, strip_of, width_of
from tui.widgets.drawing.weather_pictures import tiny

LATEST = 6
"""Meetings that are drawn."""

COLUMN = 9
"""Cells of one of them."""

_ROWS = 3


class Day(NamedTuple):
    """A weather and what stands below it; a ghost is drawn in one flat tone."""

    sky: str
    label: str
    ghost: bool = False


def latest(weathers: tuple[tuple[date, str], ...]) -> tuple[tuple[date, str], ...]:
    """Give the last weathers of days and what they were, the oldest first; days without one are left out."""
    return tuple(sorted(one for one in weathers if one[1]))[-LATEST:]


class WeatherStrip(Widget):
    """One tiny sky a meeting, with its day below, and whose they are before them.

    The oldest give way where the window is narrow.
    """

    DEFAULT_CSS = """
    WeatherStrip { width: 1fr; height: 3; margin: 1 0 0 0; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._days: tuple[Day, ...] = ()
        self._person = ""

    def show(self, days: tuple[Day, ...], name: str) -> None:
        """Show some days of the one with this `name`, the oldest first."""
        if (days, name) != (self._days, self._person):
            self._days, self._person = days, name
            self.refresh()

    def render_line(self, y: int) -> Strip:
        width, ground = self.size.width, self.rich_style
        if y >= _ROWS:
            return Strip.blank(width, ground)
        shown = self._days[-max(1, width // COLUMN - 1) :]
        start = max(0, (width - COLUMN * (1 + len(shown))) // 2)
        segments = [Segment(" " * start, ground), *self._whose(y, ground)]
        for day in shown:
            segments += self._cell(y, day, ground)
        return Strip(segments).adjust_cell_length(width, ground).simplify()

    def _whose(self, y: int, ground: Style) -> Strip:
        name = set_cell_size(self._person, min(COLUMN - 1, cell_len(self._person))) if y == _ROWS - 1 else ""
        ink = ground + Style(color=self.app.theme_variables["ember"], bold=True)
        return Strip([Segment(name, ink)]).adjust_cell_length(COLUMN, ground)

    def _cell(self, y: int, day: Day, ground: Style) -> list[Segment]:
        if y == _ROWS - 1:
            text = day.label[:COLUMN]
            ink = ground + Style(
                color=self.app.theme_variables["text" if day.ghost else "soft"], bold=day.ghost
            )
            return self._centred([Segment(text, ink)], cell_len(text), ground)
        grid: Grid = in_tone(tiny(day.sky), "line") if day.ghost else tiny(day.sky)
        drawn = strip_of(grid, y, self.app.theme_variables, ground) if y < height_of(grid) else Strip([])
        return self._centred([*drawn], width_of(grid) if y < height_of(grid) else 0, ground)

    @staticmethod
    def _centred(segments: list[Segment], length: int, ground: Style) -> list[Segment]:
        pad = max(0, (COLUMN - length) // 2)
        return [*Strip([Segment(" " * pad, ground), *segments]).adjust_cell_length(COLUMN, ground)]
