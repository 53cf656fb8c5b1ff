"""A line of the log: what, of which kind, about which day, and who may see it."""

from __future__ import annotations

from datetime import date
from typing import cast

import msgspec
from textual.app import ComposeResult
from textual.widgets import Input, Static

from tui.domain.capture.private_line import privacy_of, split_private
from tui.domain.dates.day_gone_by import day_gone_by
from tui.domain.people.log_entry import GIVEN_KINDS, LOG_KINDS, LogEntry, LogKind
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, is_blank
from tui.domain.workspace.state import State
from tui.language.day_text import day_to_type, why_no_day
from tui.language.log_text import log_kind_title
from tui.screens.dialogs.base.form import FormDialog
from tui.screens.dialogs.base.form_foot import FormFoot
from tui.screens.dialogs.base.frame import Frame
from tui.usecases.context import Context
from tui.usecases.log_lines import new_entry
from tui.widgets.base.content import drawn
from tui.widgets.base.leave_screen import leave_screen
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput


class LogForm(FormDialog[LogEntry]):
    """Gives the line, new or mended. It goes as others begin to watch; what was typed is there again later."""

    keeps_what_is_left = True

    def __init__(self, context: Context, person: Person, entry: LogEntry | None) -> None:
        super().__init__(context)
        self._for = person
        self._entry = entry
        self.form = f"log {entry.id}" if entry is not None else f"log with {person.id}"

    def compose(self) -> ComposeResult:
        _, entry = self.context.manager_translator, self._entry
        title = _("A line in the log about {name}", name=self._for.first_name)
        with Frame():
            yield Static(drawn(title if entry is None else _("Change the line")), classes="title")
            yield Static(drawn(_("What happened")), classes="label")
            yield PatientInput(entry.text if entry is not None else "", id="what")
            yield Static(drawn(_("What it is")), classes="label")
            kinds = [(kind, log_kind_title(kind, _)) for kind in LOG_KINDS]
            yield Choice(kinds, entry.kind if entry is not None else LOG_KINDS[0], id="kind")
            yield Static(drawn(_("About which day")), classes="label")
            today = self.context.today()
            on = day_to_type(entry.on, today, _, read=day_gone_by) if entry is not None else ""
            yield PatientInput(on, placeholder=_("today, yesterday, friday, 15/12"), id="on")
            yield Static(drawn(_("Who may see it")), classes="label")
            shared = entry is not None and not entry.private
            yield Choice(
                [("private", _("only me")), ("shared", _("{name} too", name=self._for.first_name))],
                "shared" if shared else "private",
                id="seen",
            )
            yield Static(classes="meaning", id="meaning")
            yield FormFoot(_)

    def on_mount(self) -> None:
        self.query_one("#what", PatientInput).is_private = True
        self.query_one("#what").focus()
        self._show()
        self.take_up()

    def filled(self) -> None:
        self._show()

    def show(self, state: State, *, guarded: bool) -> None:
        del state
        if guarded and self.is_mounted:
            leave_screen(self)

    def _said(self, name: str) -> str:
        return clean_line(self.query_one(f"#{name}", PatientInput).value)

    def _day(self) -> date | None:
        """Give the day that is meant, None where it is no day or still to come."""
        today, said = self.context.today(), self._said("on")
        day = day_gone_by(said, today, self.context.manager_translator.language) if said else today
        return day if day is not None and day <= today else None

    def _show(self) -> None:
        _, day = self.context.manager_translator, self._day()
        meaning = self.query_one("#meaning", Static)
        if day is None:
            why = why_no_day(self._said("on"), self.context.today(), _)
            meaning.update(
                drawn((why or _("The log is of what was: choose today or a day before."), "$warning"))
            )
            return
        kind = self.query_one("#kind", Choice).value
        later = _("Waits until you have told them.") if kind in GIVEN_KINDS else ""
        meaning.update(drawn((f"→ {_.day(day, self.context.today())}  {later}".rstrip(), "$dim")))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.go_on()

    @property
    def enter_saves(self) -> bool:
        """One line and enter is enough: what it is and who sees it have their usual values."""
        is_one_line = self._entry is None and not self._said("on")
        return super().enter_saves or (is_one_line and self.focused is self.query_one("#what"))

    def action_save(self) -> None:
        text, day = self._said("what"), self._day()
        private = self.query_one("#seen", Choice).value == "private"
        if privacy_of(text) == "private":
            text, private = split_private(text)[1], True
        if is_blank(text):
            self.query_one("#what").focus()
            return
        if day is None:
            self.query_one("#on").focus()
            return
        kind = cast(LogKind, self.query_one("#kind", Choice).value)
        if self._entry is None:
            self.dismiss(
                new_entry(self.context, person=self._for.id, text=text, kind=kind, private=private, on=day)
            )
            return
        given = self._entry.given if kind in GIVEN_KINDS else None
        self.dismiss(
            msgspec.structs.replace(self._entry, text=text, kind=kind, private=private, on=day, given=given)
        )
