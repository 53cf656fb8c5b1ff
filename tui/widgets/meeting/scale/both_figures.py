"""What two people rated, side by side: face down until both have, then in large figures."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.domain.record import Record
from tui.widgets.base.content import drawn
from tui.widgets.drawing.pixel_font import lettering, lettering_sizes
from tui.widgets.drawing.pixels import Grid, Pixels, width_of

_CARD = (24, 14)
"""Pixels of a card that lies face down."""

_LOW = 24
"""Rows of a window below which only words are told of what lies face down."""


class Figure(Record, frozen=True, kw_only=True):
    """Whose it is, in which colour, and the figure once it may be seen; before that whether it is chosen."""

    name: str
    role: str
    told: str
    figure: str = ""
    chosen: bool = False


def face_down() -> Grid:
    """Draw a card that lies face down: its frame shows that something is under it."""
    width, height = _CARD

    def pixel(x: int, y: int) -> str:
        from_edge = min(x, y, width - 1 - x, height - 1 - y)
        return "ember" if from_edge == 2 else "coal"

    return [[pixel(x, y) for x in range(width)] for y in range(height)]


def asked(role: str) -> Grid:
    """Draw an empty card with a question mark: somebody is to think of a number."""
    width, height = _CARD
    mark = lettering("?", role)
    left, top = (width - width_of(mark)) // 2, (height - len(mark)) // 2
    grid: list[list[str | None]] = [[None] * width for _ in range(height)]
    for y in range(height):
        for x in range(width):
            if min(x, y, width - 1 - x, height - 1 - y) == 0:
                grid[y][x] = role
    for y, row in enumerate(mark):
        for x, one in enumerate(row):
            if one:
                grid[top + y][left + x] = one
    return grid


class BothFigures(Horizontal):
    """Two figures of one size with the names below, and a word each while they lie face down."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    BothFigures { width: 1fr; height: auto; margin: 0 0 1 0; }
    BothFigures > Vertical { width: 1fr; height: auto; align-horizontal: center; }
    BothFigures Static { width: 1fr; height: auto; text-align: center; }
    .-short BothFigures { margin: 0; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._figures: tuple[Figure, ...] = ()

    def compose(self) -> ComposeResult:
        for side in ("left", "right"):
            with Vertical(id=side):
                yield Pixels()
                yield Static()

    def show(self, *figures: Figure) -> None:
        """Show what the employee rated at the left, and what the manager did at the right."""
        if figures == self._figures:
            return
        self._figures = figures
        for place, one in zip(("left", "right"), figures, strict=True):
            half = self.query_one(f"#{place}", Vertical)
            art = half.query_one(Pixels)
            if one.figure:
                # Below that the knobs on the track bear the figures.
                art.show(*lettering_sizes(one.figure, one.role, (2, 36, 40), (1, 24, 10)), (0, 0, []))
            else:
                art.show((60, _LOW, face_down() if one.chosen else asked(one.role)), (0, 0, []))
            told = f"\n{one.told}" if one.told else ""
            half.query_one(Static).update(drawn((one.name, f"bold ${one.role}"), (told, "$text")))
