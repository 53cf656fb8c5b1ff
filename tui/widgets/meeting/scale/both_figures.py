"""What two people rated, side by side: face down until both have, then in large figures."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tui.domain.record import Record
from tui.widgets.base.content import drawn
from tui.widgets.drawing.pixel_font import lettering, lettering_sizes
from tui.widgets.drawing.pixels import Grid, Pixels, width_of

_CARDS = ((60, 45, 100, (36, 22)), (40, 30, 60, (24, 14)), (10, 28, 60, (14, 8)))
"""Columns beside a figure, rows and columns of a window, and the pixels of a card that lies face down in it: as
high as the figure that it turns into. In a lower window words tell of them, and the knobs bear the figures."""


_BESIDE = 34
"""Columns of a half from which what each does stands beside the name: the rows are needed for the rest."""


class Figure(Record, frozen=True, kw_only=True):
    """Whose it is, in which colour, and the figure once it may be seen; before that whether it is chosen."""

    name: str
    role: str
    told: str
    figure: str = ""
    chosen: bool = False


def face_down(card: tuple[int, int]) -> Grid:
    """Draw a card that lies face down: its frame shows that something is under it."""
    width, height = card

    def pixel(x: int, y: int) -> str:
        from_edge = min(x, y, width - 1 - x, height - 1 - y)
        return "ember" if from_edge == min(2, height // 4 - 1) else "coal"

    return [[pixel(x, y) for x in range(width)] for y in range(height)]


def asked(role: str, card: tuple[int, int]) -> Grid:
    """Draw an empty card with a question mark: somebody is to think of a number; on a small one the mark alone."""
    width, height = card
    mark = lettering("?", role, max(1, height // 11))
    if height < 14:
        return mark
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
    """Two figures of one size below the names, and a word each while they lie face down."""

    # Else rules that begin with the size of the screen would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    BothFigures { width: 1fr; height: auto; margin: 0 0 1 0; }
    BothFigures > Vertical { width: 1fr; height: auto; align-horizontal: center; }
    BothFigures Static { width: 1fr; height: 1; text-align: center; }
    .-short BothFigures, .-tall BothFigures { margin: 0; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._figures: tuple[Figure, ...] = ()

    def compose(self) -> ComposeResult:
        for side in ("left", "right"):
            with Vertical(id=side):
                yield Static(classes="who")
                yield Pixels()
                yield Static(classes="told")

    def show(self, *figures: Figure) -> None:
        """Show what the employee rated at the left, and what the manager did at the right."""
        if figures != self._figures:
            self._figures = figures
            self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        width = (self.size.width or self.app.size.width) // 2
        for place, one in zip(("left", "right"), self._figures, strict=False):
            half = self.query_one(f"#{place}", Vertical)
            art = half.query_one(Pixels)
            who, told = half.query(Static)
            art.show(*_sizes(one), (0, 0, []))
            name = drawn((one.name, f"bold ${one.role}"))
            if one.figure and not art.is_drawn:
                name = Content.assemble(name, "  ", (one.figure, "bold $text"))
            told.display = width < _BESIDE
            if one.told and not told.display:
                # A long name gives way: what is to be done is what is read.
                room = max(4, width - cell_len(one.told) - 4)
                name = Content.assemble(name.truncate(room, ellipsis=True), "  ", drawn((one.told, "$text")))
            who.update(name)
            told.update(drawn((one.told, "$text")))


def _sizes(one: Figure) -> tuple[tuple[int, int, Grid], ...]:
    if one.figure:
        scales = ((scale, rows, beside) for scale, (beside, rows, *_) in zip((3, 2, 1), _CARDS, strict=True))
        return lettering_sizes(one.figure, one.role, *scales)
    drawings = ((columns, rows, card) for _, rows, columns, card in _CARDS)
    return tuple(
        (columns, rows, face_down(card) if one.chosen else asked(one.role, card))
        for columns, rows, card in drawings
    )
