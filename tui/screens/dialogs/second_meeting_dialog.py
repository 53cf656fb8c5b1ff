"""Before a meeting is begun while another one is under way: back to that one, begin this one too, or neither."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.keys.key_line import KeyLine

SecondAnswer = Literal["back", "begin"]


class SecondMeetingDialog(Dialog[SecondAnswer]):
    """Says `with_whom` the one under way is, but not while others may watch."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "give('back')", N_("back to the meeting"), id="second.back"),
        Binding("y,j", "give('begin')", N_("begin this one too"), id="second.begin"),
    ]

    def __init__(self, context: Context, with_whom: str, *, guarded: bool) -> None:
        super().__init__(context)
        self._with_whom, self._guarded = with_whom, guarded

    def compose(self) -> ComposeResult:
        with Vertical(classes="frame"):
            yield Static(classes="title")
            yield KeyLine(
                self.context.manager_translator("enter back to it   y begin this one too   esc neither")
            )

    def on_mount(self) -> None:
        self._draw()

    def show(self, state: State, *, guarded: bool) -> None:
        """Tell no more than whoever looks now may know."""
        del state
        self._guarded = guarded
        if self.is_mounted:
            self._draw()

    def _draw(self) -> None:
        _ = self.context.manager_translator
        told = _("The meeting with {name} is under way", name=self._with_whom)
        self.query_one(".title", Static).update(drawn(_("A meeting is under way") if self._guarded else told))

    def action_give(self, answer: SecondAnswer) -> None:
        self.dismiss(answer)
