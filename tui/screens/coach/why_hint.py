"""Why the coach says what it says."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.domain.decks.deck import Hint, said
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.keys.key_line import KeyLine


class WhyHint(Dialog[str]):
    """Gives `dismiss`, or `guide` where the hint leads to the guide; goes by itself once others may watch."""

    DEFAULT_CSS = """
    WhyHint #reason { margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h,enter", "leave", N_("back"), show=False, id="why.leave"),
        Binding("z", "give('dismiss')", N_("hide this hint"), id="why.dismiss"),
        Binding("G", "give('guide')", N_("when you need to step in"), id="why.guide"),
    ]

    def __init__(self, context: Context, hint: Hint) -> None:
        super().__init__(context)
        self._hint = hint

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        keys = [_("z not again in this meeting"), _("esc back")]
        if self._leads_to_guide:
            keys.insert(0, _("G the guide"))
        with Vertical(classes="frame"):
            yield Static(drawn(said(self._hint.say, _.language)), classes="title")
            yield Static(drawn(said(self._hint.reason, _.language)), id="reason")
            yield KeyLine("   ".join(keys))

    @property
    def _leads_to_guide(self) -> bool:
        return self._hint.when == "serious-worry"

    def show(self, _state: object, *, guarded: bool) -> None:
        if guarded:
            leave_screen(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return parameters != ("guide",) or self._leads_to_guide

    def action_give(self, chosen: str) -> None:
        self.dismiss(chosen)
