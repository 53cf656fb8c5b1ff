"""A window too small to work in says so, and waits; what is behind it stays as it is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.language import Tongue
from tui.widgets.drawn import drawn

FEWEST_COLUMNS, FEWEST_ROWS = 30, 8


class TooSmall(ModalScreen[None]):
    """One line: what is wrong, and the mend."""

    DEFAULT_CSS = """
    TooSmall { align: center middle; background: $background; }
    TooSmall Static { width: 100%; height: auto; text-align: center; }
    TooSmall ToastRack { display: none; }
    """

    def __init__(self, desk: Tongue) -> None:
        super().__init__(name="too-small")
        self._desk = desk

    def compose(self) -> ComposeResult:
        size = f"{FEWEST_COLUMNS}×{FEWEST_ROWS}"
        yield Static(drawn(self._desk("This window is small: make it {size} at least", size=size)))

    def on_screen_resume(self) -> None:
        """Left behind in a mode that was left while small, it must not cover a window grown since."""
        if not is_too_small(self.app.size):
            self.dismiss(None)


def is_too_small(size: Size) -> bool:
    return size.width < FEWEST_COLUMNS or size.height < FEWEST_ROWS
