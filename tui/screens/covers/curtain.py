"""The curtain: a neutral screen over everything, until f12 is pressed again."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.widgets.base.content import drawn, lines
from tui.widgets.base.sized_screen import Sized

_FIRE = (
    ("      (      ", "$warning"),
    ("     ) )     ", "$warning"),
    ("    ( ( )    ", "$primary"),
    ("   ▗▟███▙▖   ", "$primary"),
    ("  ▔▔▔▔▔▔▔▔▔  ", "$faint"),
)


class Curtain(Sized, ModalScreen[None]):
    """Nothing but a fire; no name, no time, no text. Keys do nothing here but f12."""

    DEFAULT_CSS = """
    Curtain { align: center middle; background: $background; }
    Curtain Static { width: auto; height: auto; }
    Curtain Toast { visibility: hidden; }
    """

    def __init__(self) -> None:
        super().__init__(name="curtain")

    def compose(self) -> ComposeResult:
        yield Static(lines(*(drawn(line) for line in _FIRE)))
