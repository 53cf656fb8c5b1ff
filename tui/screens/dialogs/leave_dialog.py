"""At the second way out with something unsaved: try again, leave without, or stay."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.keys.key_line import KeyLine

LeaveAnswer = Literal["again", "leave"]
NAME = "leaving"


class LeaveDialog(Dialog[LeaveAnswer]):
    """Esc stays. It may lie over what covers the screen, and tells nothing of what is unsaved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give('again')", N_("try again"), id="leave.again"),
        Binding("X", "give('leave')", N_("leave without it"), id="leave.without"),
    ]

    def __init__(self, context: Context) -> None:
        super().__init__(context, name=NAME)

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("Not everything is saved yet")), classes="title")
            yield Static(
                drawn(
                    _(
                        "If you leave without it, it is kept in a file of its own, and the next start offers it."
                    )
                )
            )
            yield KeyLine(_("enter try again   X leave without it   esc stay"))

    def action_give(self, answer: LeaveAnswer) -> None:
        self.dismiss(answer)
