"""Taking in what came back: it is pasted, looked at, and taken with enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Paste
from textual.widgets import Static

from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.keys.key_line import KeyLine

LARGEST = 400_000
"""Characters of a paste that are read."""


class PasteAnswers(Dialog[str]):
    """Gives what was pasted. `meaning` says in lines what it will bring, the second value whether it can be taken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", N_("take in"), id="paste.take"),
    ]

    def __init__(self, context: Context, meaning: Callable[[str], tuple[tuple[str, ...], bool]]) -> None:
        super().__init__(context)
        self._meaning = meaning
        self._pasted = ""
        self._can_take = False

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("Paste what came back")), classes="title")
            hint = _(
                "The copied answers, a mail or a chat – all of it, as it is. One plain line is one point."
            )
            yield Static(drawn((hint, "$dim")))
            yield Static(classes="meaning", id="meaning")
            yield KeyLine(_("esc back"))

    def show(self, state: State, *, guarded: bool) -> None:
        """Go as others begin to watch: what was pasted may be for the manager alone."""
        del state
        if guarded and self.is_mounted:
            leave_screen(self)

    def on_paste(self, event: Paste) -> None:
        event.stop()
        self._pasted = event.text[:LARGEST]
        told, self._can_take = self._meaning(self._pasted)
        _ = self.context.manager_translator
        keys = _("enter takes it in   esc back") if self._can_take else _("esc back")
        self.query_one("#meaning", Static).update(
            lines(drawn(""), *(drawn((line, "" if self._can_take else "$warning")) for line in told))
        )
        self.query_one(KeyLine).tell(keys)

    def action_take(self) -> None:
        if self._can_take:
            self.dismiss(self._pasted)
