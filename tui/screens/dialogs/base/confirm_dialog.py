"""A yes or no before what can hurt."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.keys.key_line import KeyLine


class Confirm(Dialog[bool]):
    """Ask; `y` is yes, anything else leaves all as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,j", "yes", N_("yes"), id="confirm.yes"),
        Binding("n", "leave", N_("no"), id="confirm.no"),
    ]

    def __init__(self, context: Context, question: str, detail: str) -> None:
        super().__init__(context)
        self._question = question
        self._detail = detail

    def compose(self) -> ComposeResult:
        with Vertical(classes="frame"):
            yield Static(drawn(self._question), classes="title")
            yield Static(drawn(self._detail))
            yield KeyLine(self.context.manager_translator("y yes   esc no"))

    def action_yes(self) -> None:
        self.dismiss(True)
