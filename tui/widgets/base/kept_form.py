"""Forms half filled in: what stands in them outlives a crash, a signal and a lost line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import ModalScreen

from tui.language.declare import N_
from tui.widgets.base.choice import Choice
from tui.widgets.base.inputs import PatientInput
from tui.widgets.base.window_size import Sized

Given = TypeVar("Given")
Fields = Mapping[str, str]


class FormOpened(Message):
    """A form asks for what stood in it when the app last ended; `fill` is called where there was something."""

    def __init__(self, form: str, fill: Callable[[Fields], None]) -> None:
        super().__init__()
        self.form, self.fill = form, fill


class FormRested(Message):
    """What stands in a form now; nothing where it was saved or left."""

    def __init__(self, form: str, fields: Fields) -> None:
        super().__init__()
        self.form, self.fields = form, fields


class Form(Sized, ModalScreen[Given]):
    """A form that is taken up again. What was left with esc, or saved, is done with."""

    form = ""
    """What is filled in, the same whenever the same is; empty where it is not to be kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # The keys of the app end at a modal screen, those that count while one types apart.
        Binding("question_mark,f1", "app.help", N_("keys"), show=False, id="help")
    ]

    _is_done = False
    _begun: Fields = {}
    _absent: Fields = {}

    def take_up(self) -> None:
        """Begin once all fields are there."""
        self._begun = self._fields()
        if self.form:
            self.app.post_message(FormOpened(self.form, self._fill_in))

    def filled(self) -> None:
        """Show what follows from the fields, masked what is to be masked."""

    def keep(self) -> None:
        """Hand on what stands there now."""
        if self.form and not self._is_done and self._begun:
            fields = self._fields()
            self.app.post_message(
                FormRested(self.form, {} if fields == self._begun else {**self._absent, **fields})
            )

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        self.keep()

    def dismiss(self, result: Given | None = None) -> Any:
        if self.form and not self._is_done:
            self._is_done = True
            self.app.post_message(FormRested(self.form, {}))
        return super().dismiss(result)

    def _fields(self) -> dict[str, str]:
        fields = {f"{field.id}": field.value for field in self.query(PatientInput)}
        return fields | {f"{choice.id}": choice.value for choice in self.query(Choice)}

    def _fill_in(self, fields: Fields) -> None:
        # A private reason stays away while others watch, and is kept all the same.
        self._absent = {name: text for name, text in fields.items() if name not in self._fields()}
        for choice in self.query(Choice):
            if fields.get(f"{choice.id}") in [name for name, _ in choice.options]:
                choice.value = fields[f"{choice.id}"]
        self.filled()
        for field in self.query(PatientInput):
            field.value = fields.get(f"{field.id}", field.value)
        self.filled()
