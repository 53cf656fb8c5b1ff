"""The curtain: a neutral screen over everything, until f12 is pressed again."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.language import Translator
from tui.language.declare import N_
from tui.widgets.base.content import drawn
from tui.widgets.base.sized_screen import Sized
from tui.widgets.drawing.fire import fire
from tui.widgets.drawing.pixels import Pixels
from tui.widgets.keys.key_names import key_name
from tui.widgets.keys.leader_keys import LEADER, second_way

_SIZES = ((80, 34, 1.3), (60, 18, 1.0), (0, 0, 0.5))
"""Columns and rows of a window, and how large the fire is in it."""


class Curtain(Sized, ModalScreen[None]):
    """Nothing but a fire, and how one goes on: no name, no time. Keys do nothing here but f12, or the two letters
    for it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # Without a sign: the letter that stands for f12 lifts it then.
        Binding(LEADER, "app.leader", N_("the keys a phone has not"), show=False, id="leader")
    ]
    DEFAULT_CSS = """
    Curtain { align: center middle; background: $background; }
    Curtain Toast { visibility: hidden; }
    Curtain Static { dock: bottom; width: 100%; height: 1; text-align: center; }
    """

    def __init__(self, translator: Translator) -> None:
        super().__init__(name="curtain")
        self._translator = translator

    def compose(self) -> ComposeResult:
        yield Pixels(*((columns, rows, fire(scale)) for columns, rows, scale in _SIZES))
        yield Static(self._foot())

    def _foot(self) -> Content:
        """Write the key that lifts it, and the letters that stand for it where there is no such key."""
        # Over a dialog the keys of the app are not among those of the screen in front.
        active = self.app.screen_stack[0].active_bindings
        lifts = (key for key, one in active.items() if one.binding.id == "curtain")
        keys = [(key_name(key), second_way(key)) for key in lifts]
        named = " · ".join(way for pair in keys for way in pair if way)
        return drawn((named, "bold $gold"), (f" {self._translator('go on')}", "$soft"))
