"""At the start: what an earlier run could not save, and what is to become of it."""

from __future__ import annotations

from datetime import datetime
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

RescueAnswer = Literal["take-in", "throw-away"]


class RescueDialog(Dialog[RescueAnswer]):
    """Names nobody: others may watch. With esc it waits for the next start."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give('take-in')", N_("take it in"), id="rescue.take-in"),
        Binding("X", "give('throw-away')", N_("throw it away"), id="rescue.throw-away"),
    ]

    def __init__(self, context: Context, at: datetime) -> None:
        super().__init__(context)
        self._at = at

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        at = self._at.astimezone(self.context.now().tzinfo)
        with Vertical(classes="frame"):
            yield Static(drawn(_("Something could not be saved last time")), classes="title")
            yield Static(
                drawn(
                    _(
                        "What you did until {day}, {time}, is kept. Taken in, it changes nothing that is newer.",
                        day=_.near(at.date(), self.context.today()),
                        time=f"{at:%H:%M}",
                    )
                )
            )
            yield KeyLine(_("enter take it in   esc look later   X throw it away"))

    def action_give(self, answer: RescueAnswer) -> None:
        self.dismiss(answer)
