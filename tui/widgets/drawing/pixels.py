"""Drawings in half blocks: two pixels to a cell, square in a cell that is twice as high as wide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

Grid = Sequence[Sequence[str | None]]
"""Rows of pixels: the role of a colour, or None where the ground is seen."""


def cells(
    top: Sequence[str | None], low: Sequence[str | None], colours: Mapping[str, str], ground: Style
) -> list[Segment]:
    """Draw two rows of pixels as one row of cells.

    A full cell is painted front and back in one colour, so that a line spacing shows no seams.
    """
    drawn = []
    for upper, lower in zip_longest(top, low):
        if upper == lower:
            style = Style(color=colours[upper], bgcolor=colours[upper]) if upper else ground
            drawn.append(Segment("█" if upper else " ", style))
        elif upper and lower:
            drawn.append(Segment("▀", Style(color=colours[upper], bgcolor=colours[lower])))
        else:
            role = upper or lower or ""
            drawn.append(Segment("▀" if upper else "▄", ground + Style(color=colours[role])))
    return drawn


def strip_of(grid: Grid, y: int, colours: Mapping[str, str], ground: Style) -> Strip:
    """Give row `y` of cells of a drawing, as wide as the drawing."""
    if 2 * y >= len(grid):
        return Strip([])
    low = grid[2 * y + 1] if 2 * y + 1 < len(grid) else ()
    return Strip(cells(grid[2 * y], low, colours, ground)).simplify()


def in_tone(grid: Grid, role: str) -> Grid:
    """Give a drawing in one flat tone, as something remembered."""
    return [[role if pixel else None for pixel in row] for row in grid]


def width_of(grid: Grid) -> int:
    """Columns of a drawing."""
    return max((len(row) for row in grid), default=0)


def height_of(grid: Grid) -> int:
    """Rows of cells of a drawing."""
    return (len(grid) + 1) // 2


class Pixels(Widget):
    """A drawing in the middle of its place; of several, the first that the window and its place have room for.

    Each of `sizes` is the columns and rows that the window has to have, and a drawing; with none that fits
    nothing is drawn and no room taken.
    """

    DEFAULT_CSS = """
    Pixels { width: 1fr; height: auto; }
    """

    def __init__(
        self,
        *sizes: tuple[int, int, Grid],
        anchor: float = 0.5,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._sizes = sizes
        self._anchor = anchor

    def show(self, *sizes: tuple[int, int, Grid]) -> None:
        """Draw something else; the room is worked out anew only where another size of drawing asks for it."""
        before = self._fitting(self.size.width)
        self._sizes = sizes
        after = self._fitting(self.size.width)
        if after != before:
            same = (width_of(before), height_of(before)) == (width_of(after), height_of(after))
            self.refresh(layout=not same)

    @property
    def is_drawn(self) -> bool:
        """Whether there is a drawing for which there is room."""
        return bool(self._fitting(self.size.width))

    def _fitting(self, place: int) -> Grid:
        """Give the drawing for a place of so many columns; as long as it has none, the window alone counts."""
        window = self.app.size
        return next(
            (
                grid
                for columns, rows, grid in self._sizes
                if window.width >= columns
                and window.height >= rows
                and (not place or width_of(grid) <= place)
            ),
            [],
        )

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return width_of(self._fitting(container.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return height_of(self._fitting(width))

    def render_line(self, y: int) -> Strip:
        ground, width = self.rich_style, self.size.width
        grid = self._fitting(width)
        drawn = strip_of(grid, y, self.app.theme_variables, ground)
        pad = max(0, int((width - drawn.cell_length) * self._anchor))
        return Strip([Segment(" " * pad, ground), *drawn]).adjust_cell_length(width, ground).simplify()
