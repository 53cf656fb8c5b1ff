"""The action form: what, who, until when, and who may see it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from tui.domain.dates.parse_date import parse_day
from tui.domain.meeting.capture_grammar import read_line
from tui.domain.people.action import Action, mend
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, is_blank
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.screens.dialogs.form import FormDialog
from tui.usecases.context import Context
from tui.widgets.base.choice import Choice
from tui.widgets.base.content import drawn
from tui.widgets.base.inputs import PatientInput

_PRIVATE = "# "
"""Stands before the draft of a private action, so that it is masked when it comes back."""


class ActionForm(FormDialog[Action]):
    """Gives an action, new or mended. While `guarded` a private action's text is masked as it is typed.

    `drafted` is told what stands in the first field, so that a crash loses none of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("save"), id="form.save", priority=True),
    ]

    def __init__(
        self,
        context: Context,
        person: Person,
        action: Action | None,
        *,
        meeting: str,
        draft: str = "",
        guarded: bool,
        drafted: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(context)
        self._for = person
        self._action = action
        self._meeting = meeting
        self._draft = draft
        self._guarded = guarded
        self._drafted = drafted
        self.form = f"action {action.id}" if action is not None else f"action with {person.id}"

    def compose(self) -> ComposeResult:
        _, action = self.context.manager_translator, self._action
        owner = action.owner if action is not None else "manager"
        known = owner in ("manager", "employee", "both")
        with VerticalScroll(classes="frame", can_focus=False):
            yield Static(drawn(_("An action") if action is None else _("Change the action")), classes="title")
            yield Static(drawn(_("What")), classes="label")
            text = action.text if action is not None else self._draft.removeprefix(_PRIVATE)
            yield PatientInput(text, placeholder=_("what is to be done  @them >fri"), id="what")
            yield Static(drawn(_("Who")), classes="label")
            yield Choice(
                [
                    ("manager", _("me")),
                    ("employee", self._for.first_name),
                    ("both", _("both")),
                    ("other", _("someone else")),
                ],
                owner if known else "other",
                id="who",
            )
            yield PatientInput("" if known else owner, placeholder=_("the name"), id="other")
            yield Static(drawn(_("By when")), classes="label")
            due = action.due.isoformat() if action is not None and action.due else ""
            yield PatientInput(due, placeholder=_("friday, in 2 weeks, w49, +3d, 15/12"), id="due")
            yield Static(classes="meaning", id="meaning")
            private = action.private if action is not None else self._draft.startswith(_PRIVATE)
            yield Choice(
                [("shared", _("shared")), ("private", _("private"))],
                "private" if private else "shared",
                id="seen",
            )
            yield Static(drawn(_("enter next field   ctrl+s save   esc back")), classes="keys")

    def on_mount(self) -> None:
        self.query_one("#what", PatientInput).focus()
        self._show()
        self.take_up()

    def filled(self) -> None:
        self._show()

    def show(self, state: State, *, guarded: bool) -> None:
        """Mask or unmask, as others begin or cease to watch."""
        del state
        self._guarded = guarded
        if self.is_mounted:
            self._show()

    def _value(self, name: str) -> str:
        return clean_line(self.query_one(f"#{name}", PatientInput).value)

    def _due(self) -> tuple[bool, date | None]:
        """Give whether the deadline is understood, and the day; an empty field is no deadline."""
        text = self._value("due")
        day = (
            parse_day(text, self.context.today(), self.context.manager_translator.language) if text else None
        )
        return (not text or day is not None), day

    def _show(self) -> None:
        _ = self.context.manager_translator
        self.query_one("#other").display = self.query_one("#who", Choice).value == "other"
        understood, day = self._due()
        if not understood:
            meaning = _("not understood yet – try friday, +3d or 2026-12-15")
        elif day is None:
            meaning = _("no date")
        else:
            meaning = f"→ {_.day(day, self.context.today())}"
        self.query_one("#meaning", Static).update(drawn((meaning, "$dim" if understood else "$warning")))
        private = self.query_one("#seen", Choice).value == "private"
        field = self.query_one("#what", PatientInput)
        field.password, field.is_private = self._guarded and private, private

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self._show()
        self.keep()
        if event.choice.id == "seen":
            self._keep_draft(self.query_one("#what", PatientInput).value)

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        event.stop()
        self.keep()
        if event.field.id == "what":
            self._keep_draft(event.text)

    def _keep_draft(self, text: str) -> None:
        if self._drafted is not None and self._action is None:
            private = self.query_one("#seen", Choice).value == "private"
            self._drafted(_PRIVATE + text if private and text else text)

    @property
    def loses_by_leaving(self) -> bool:
        """A new action is kept as a draft."""
        return self._action is not None and super().loses_by_leaving

    def action_leave(self) -> None:
        self._keep_draft(self.query_one("#what", PatientInput).value)
        super().action_leave()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input.id == "what":
            self._take_marks()
        if event.input.id == "due" and self._due()[0]:
            self.action_save()
        else:
            self.focus_next()

    def _take_marks(self) -> None:
        """Put what the one-line grammar says of owner and deadline into their fields."""
        field = self.query_one("#what", PatientInput)
        read = read_line(
            "! " + field.value,
            today=self.context.today(),
            employee=self._for.name,
            language=self.context.manager_translator.language,
        )
        if read.due is not None:
            self.query_one("#due", PatientInput).value = read.due.isoformat()
        if read.text and read.text != clean_line(field.value):
            field.value = read.text
            if not read.owner_said:
                return
            if read.owner in ("manager", "employee", "both"):
                self.query_one("#who", Choice).value = read.owner
            else:
                self.query_one("#who", Choice).value = "other"
                self.query_one("#other", PatientInput).value = read.owner

    def action_save(self) -> None:
        self._take_marks()
        text, (understood, due) = self._value("what"), self._due()
        if is_blank(text):
            self.query_one("#what").focus()
            return
        if not understood:
            self.query_one("#due").focus()
            return
        owner = self.query_one("#who", Choice).value
        if owner == "other":
            owner = self._value("other") or "manager"
        private, today = self.query_one("#seen", Choice).value == "private", self.context.today()
        if self._action is not None:
            if text == clean_line(self._action.text):
                # The field does not hold all of a text that is very long.
                text = self._action.text
            self.dismiss(mend(self._action, text=text, owner=owner, due=due, private=private, today=today))
            return
        self.dismiss(
            Action(
                id=self.context.new_id(),
                person=self._for.id,
                text=text,
                agreed=today,
                owner=owner,
                due=due,
                meeting=self._meeting,
                private=private,
            )
        )
