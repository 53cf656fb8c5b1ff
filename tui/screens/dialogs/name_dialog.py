"""What the people one meets call the manager, asked once."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.domain.people.person import LONGEST_FIRST_NAME
from tui.domain.text.clean_text import clean_line, shorten
from tui.screens.dialogs.dialog import Dialog
from tui.widgets.base.content import drawn
from tui.widgets.base.inputs import PatientInput


class NameDialog(Dialog[str]):
    """Gives the name."""

    def compose(self) -> ComposeResult:
        _ = self.context.manager_translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("What do they call you?")), classes="title")
            about = _("Your name stands where it would say “your manager”: on the stage and in the minutes.")
            yield Static(drawn(about), classes="meaning")
            yield PatientInput(placeholder=_("your first name"), id="name")
            yield Static(drawn(_("enter save   esc not now   later: settings ,")), classes="keys")

    def on_mount(self) -> None:
        self.query_one(PatientInput).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(shorten(clean_line(event.value), LONGEST_FIRST_NAME))
