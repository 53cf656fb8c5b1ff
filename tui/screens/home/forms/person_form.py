"""The person form: who, how often, when, in which language, and a spell of closer contact."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Input, Static

from tui.domain.meeting.privacy import FACTS, Private
from tui.domain.people.person import LONGEST_FIRST_NAME, Person
from tui.domain.people.profile import written_name
from tui.domain.people.rhythm.cadence import suggest_next
from tui.domain.people.team import with_person
from tui.domain.text.clean_text import clean_line, shorten
from tui.domain.workspace.state import State
from tui.language.name_warnings import name_warnings
from tui.screens.dialogs.base.confirm_dialog import Confirm
from tui.screens.dialogs.base.form import FormDialog
from tui.screens.dialogs.base.form_foot import FormFoot, is_on_a_phone
from tui.screens.dialogs.base.frame import Frame
from tui.screens.home.forms.person_fields import days_of, own_fields, shared_fields, who_fields
from tui.screens.home.forms.person_form_values import fault_in, person_from, private_from, with_remark
from tui.screens.home.forms.rhythm_fields import text_field
from tui.screens.messages import NameChosen
from tui.usecases.context import Context
from tui.usecases.dates.free_dates import suggested
from tui.widgets.base.content import drawn, lines
from tui.widgets.change import Change
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput

_PRIVATE = ("noticed", "until", "spell", "reason", *FACTS, "health")
"""Fields that are there while nobody else watches."""


class PersonForm(FormDialog[Change]):
    """Gives the change that keeps the person. What is private is absent while `guarded`.

    `others` are the names of everybody else in the team. With the first of it one says what one is called.
    """

    _hides = False

    def __init__(
        self,
        context: Context,
        person: Person | None,
        *,
        guarded: bool,
        private: Private | None = None,
        others: Iterable[str] = (),
    ) -> None:
        super().__init__(context)
        self._new = person is None
        self._old = person or Person(
            id=context.new_id(), name="", since=context.today(), language=context.manager_translator.language
        )
        self._guarded = guarded
        self._asks_health = context.health and not guarded
        self._unasked = days_of(self._old, context)
        self.form = "person" if self._new else f"person {self._old.id}"
        # What was changed a moment ago may not be on the disk yet.
        self._others = tuple(others)
        self._asks_own_name = self._new and not self._others and not context.profile().name
        self._private = private or (Private() if self._new else context.past.private(self._old.id))

    def compose(self) -> ComposeResult:
        _, old = self.context.manager_translator, self._old
        with Frame():
            title = _("New person") if self._new else old.shown_name
            yield Static(drawn(title), classes="title")
            yield Static(classes="meaning", id="meaning")
            with Container(classes="columns"):
                yield from who_fields(old, self.context)
                if self._asks_own_name:
                    yield from text_field("called", _("They call you"), "", _("type your first name"))
                yield from shared_fields(old, self.context)
                if not self._guarded:
                    yield from own_fields(old, self._private, self.context)
                if self._asks_health:
                    label = _("Agreed because of health (private)")
                    yield from text_field("health", label, self._remark, _("what is agreed, not the illness"))
            yield FormFoot(_)

    def on_mount(self) -> None:
        self._show()
        for field in self.query("#reason, #began, #recharges").results(PatientInput):
            field.is_private = True
        self.query_one("#name").focus(False)
        self.call_after_refresh(self._show_top)
        self.take_up()

    def _show_top(self) -> None:
        """Fields that are hidden once all is laid out must not leave the form scrolled past its first."""
        self.query_one(".frame").scroll_home(animate=False, immediate=True, force=True)

    def show(self, state: State, *, guarded: bool) -> None:
        """Take what is private out of sight as others begin to watch; what stands in it is kept."""
        del state
        if guarded == self._hides or not self.is_mounted:
            return
        self._hides = guarded
        if guarded and self.focused is not None and self.focused.id in _PRIVATE:
            # The next letters must not fall into a field that is seen.
            self.set_focus(None)
        self._show()

    def filled(self) -> None:
        self._show()

    @property
    def _remark(self) -> str:
        """What is kept because of health."""
        return "" if self._private.health is None else self._private.health.text

    def _seen(self, name: str) -> str:
        """Give what a field says as far as it is to be seen, or what is chosen in it."""
        concealed = any(field.is_concealed for field in self.query(f"#{name}").results(PatientInput))
        return "" if concealed else self._said(name)

    def _value(self, name: str) -> str:
        fields = self.query(f"#{name}").results(PatientInput)
        return next((clean_line(field.value) for field in fields), self._unasked.get(name, ""))

    def _said(self, name: str) -> str:
        """Give what a field says, or what is chosen in it."""
        chosen = next(iter(self.query(f"#{name}").results(Choice)), None)
        return self._value(name) if chosen is None else chosen.value

    def _fault(self) -> tuple[str, str]:
        return fault_in(self._said, self.context.today(), self.context.manager_translator)

    def _show(self) -> None:
        if not self.is_mounted:
            return
        self.query_one("#days").display = self._said("every") == "days"
        spelled = bool(self._value("until"))
        for name in _PRIVATE:
            for field in self.query(f"#{name}"):
                field.display = not self._hides and (spelled or name not in ("spell", "reason"))
                siblings = field.parent.children if field.parent is not None else []
                label = siblings[list(siblings).index(field) - 1]
                label.display = field.display
        _, today = self.context.manager_translator, self.context.today()
        field_name, fault = fault_in(self._seen, today, _)
        meaning = self.query_one("#meaning", Static)
        if fault and self._seen("name"):
            meaning.update(drawn((fault, "$warning")))
        elif field_name:
            meaning.update(drawn(""))
        else:
            person = person_from(self._old, self._seen, today, _.language)
            first = suggest_next(person, None, today)
            coming = msgspec.structs.replace(first, on=max(first.on, today))
            day = suggested(coming, person, self.context).planned.on
            new = _("First meeting: {day}", day=_.day(day, today))
            # A phone has no such key: its foot says how one saves there.
            new += "" if is_on_a_phone(self) else f"  ·  {_('ctrl+s save')}"
            odd = [drawn((line, "$warning")) for line in name_warnings(person.name, self._others, _)]
            told = drawn((new if self._new else "", "$dim"))
            meaning.update(lines(*odd, told) if odd else told)

    def _given(self) -> tuple[Person, Private]:
        person = person_from(
            self._old, self._said, self.context.today(), self.context.manager_translator.language
        )
        private, today = self._private, self.context.today()
        if not self._guarded:
            start = self._old.spell.start if self._old.spell else today
            private = private_from(private, person.spell, start, self._value)
        if self._asks_health and self._value("health") != self._remark:
            private = with_remark(private, self._value("health"), today)
        return person, private

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.go_on()

    def action_save(self) -> None:
        field, _fault = self._fault()
        if field:
            self.query_one(f"#{field}").focus()
            self._show()
            self.notify(_fault, severity="warning", timeout=4)
            return
        if self._asks_health and self._value("health") not in ("", self._remark):
            _ = self.context.manager_translator
            detail = _("Write what is agreed, not what the illness is. Keep it?")
            self.app.push_screen(Confirm(self.context, _("Is it needed?"), detail), self._save_if)
        else:
            self._save()

    def _save_if(self, is_needed: bool | None) -> None:
        if is_needed:
            self._save()
        else:
            self.query_one("#health").focus()

    def _save(self) -> None:
        person, private = self._given()
        if called := self._value("called"):
            self.app.post_message(NameChosen(written_name(shorten(called, LONGEST_FIRST_NAME))))
        self.dismiss(
            Change(
                lambda state: msgspec.structs.replace(
                    state,
                    team=with_person(state.team, person),
                    privates={**state.privates, person.id: private},
                )
            )
        )


def form_of(person: Person | None, state: State, context: Context, *, guarded: bool) -> PersonForm:
    """Give the form of somebody in the team, or of somebody new."""
    private = state.privates.get(person.id) if person is not None else None
    others = (one.name for one in state.team.people if one is not person)
    return PersonForm(context, person, guarded=guarded, private=private, others=others)
