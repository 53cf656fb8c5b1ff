"""A list in its place on a page of its own: where there is nothing in it, that is said in the middle, by the fire."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.widgets.base.row_list import Rows
from tui.widgets.drawing.fire import fire
from tui.widgets.drawing.pixels import Pixels


class ListPlace(Vertical):
    """Holds a list, which says in one row that it is empty."""

    # Else rules that begin with the class of the place would be looked for inside of it.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    ListPlace { height: 1fr; }
    ListPlace > Pixels { display: none; margin: 0 0 1 0; }
    ListPlace.-empty { align: center middle; }
    ListPlace.-empty > Pixels { display: block; }
    ListPlace.-empty > Rows { height: auto; max-width: 100%; padding: 0 4; }
    .-narrow ListPlace.-empty > Rows { padding: 0; }
    """

    def __init__(self, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        rows.centres_nothing = True

    def compose(self) -> ComposeResult:
        yield Pixels((100, 36, fire(1.0)), (60, 24, fire(0.75)), (0, 18, fire(0.5)))
        yield self._rows

    def settle(self) -> None:
        """Take on the look that fits what the list holds now."""
        self.set_class(not self._rows.chosen, "-empty")
