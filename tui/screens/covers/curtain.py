"""The curtain: a neutral screen over everything, until f12 is pressed again."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.language.declare import N_
from tui.widgets.base.sized_screen import Sized
from tui.widgets.drawing.fire import fire
from tui.widgets.drawing.pixels import Pixels
from tui.widgets.keys.leader_keys import LEADER

_SIZES = ((80, 34, 1.3), (60, 18, 1.0), (0, 0, 0.5))
"""Columns and rows of a window, and how large the fire is in it."""


class Curtain(Sized, ModalScreen[None]):
    """Nothing but a fire; no name, no time, no text. Keys do nothing here but f12, or the two letters for it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # Without a sign: the letter that stands for f12 lifts it then.
        Binding(LEADER, "app.leader", N_("the keys a phone has not"), show=False, id="leader")
    ]
    DEFAULT_CSS = """
    Curtain { align: center middle; background: $background; }
    Curtain Toast { visibility: hidden; }
    """

    def __init__(self) -> None:
        super().__init__(name="curtain")

    def compose(self) -> ComposeResult:
        yield Pixels(*((columns, rows, fire(scale)) for columns, rows, scale in _SIZES))
