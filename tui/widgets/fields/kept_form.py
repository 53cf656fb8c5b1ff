"""Forms half filled in: what stands in them outlives a crash, a signal and a lost line."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.input import Selection

from tui.language.declare import N_
from tui.usecases.context import Context
from tui.usecases.drafts import Fields, names_of
from tui.widgets.base.content import drawn
from tui.widgets.base.sized_screen import Sized
from tui.widgets.base.state_view import StateView
from tui.widgets.fields.choice import Choice
from tui.widgets.fields.inputs import PatientInput
from tui.widgets.fields.left_text import LeftText, left_hint
from tui.widgets.keys.leader_keys import LEADER

Given = TypeVar("Given")


class Form(Sized, StateView, ModalScreen[Given]):
    """A form that is taken up again. What was saved is done with, and mostly what was left with esc."""

    form = ""
    """What is filled in, the same whenever the same is; empty where it is not to be kept."""

    keeps_what_is_left = False
    """Whether what was left with esc is there again, too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # The keys of the app end at a modal screen, those that count while one types apart.
        Binding("question_mark,f1", "app.help", N_("keys"), show=False, id="help"),
        Binding(LEADER, "app.leader", N_("the keys a phone has not"), show=False, id="leader"),
    ]

    _is_done = False
    _kept_as = ""
    _begun: Fields = {}
    _left: LeftText | None = None
    _absent: Fields = {}

    def __init__(self, context: Context, *, name: str | None = None) -> None:
        super().__init__(name=name)
        self.context = context

    def take_up(self) -> None:
        """Begin once all fields are there, with what stood in them when the app last ended."""
        self._begun = self._fields()
        self._kept_as = self._place() if self.form else ""
        kept = self.context.drafts.get(self._kept_as)
        if kept and self.may_be_seen(kept):
            self._offer(kept)
            if not self.keeps_what_is_left:
                self.notify(self.context.manager_translator("What was begun is here again"), timeout=4)

    def _place(self) -> str:
        """Name the draft that may be seen, or a new one beside those that wait until nobody watches."""
        usual, get = self._full_name(), self.context.drafts.get
        names = names_of(usual)
        seen = [name for name in names if get(name) and self.may_be_seen(get(name))]
        return next(iter([*seen, *(name for name in names if not get(name))]), usual)

    def may_be_seen(self, fields: Fields) -> bool:
        """Whether what was left may be offered to whoever looks at the form now."""
        return True

    def _offer(self, fields: Fields) -> None:
        """Fill in what was left, and say so."""
        self._fill_in(fields)
        self._left = LeftText(self._fields(), self._begun)
        for field in self.query(PatientInput):
            field.is_from_before = True
        # As any proposal: typing replaces it, a cursor key goes on. At once, so that no key comes before.
        first = self.query(PatientInput).first()
        first.selection = Selection(0, len(first.value))
        hint = Static(
            drawn((left_hint(self.context.manager_translator, self.app.size.width), "$accent")),
            classes="from-before",
        )
        # At the top, where there is one: the keys may stand below what is scrolled.
        titles = self.query(".title")
        place = titles.first() if titles else self.query(".keys").first()
        place.parent.mount(hint, after=place if titles else None, before=None if titles else place)  # type: ignore[union-attr]

    def on_patient_input_anew(self, event: PatientInput.Anew) -> None:
        """Begin anew, or bring back what was left."""
        event.stop()
        if self._left is not None:
            self._fill_in(self._left.other(self._fields()))
            event.field.cursor_position = len(event.field.value)
            self.keep()

    def filled(self) -> None:
        """Show what follows from the fields, masked what is to be masked."""

    def keep(self) -> None:
        """Hand on what stands there now."""
        if self.form and not self._is_done and self._begun:
            fields = self._fields()
            self.context.drafts.put(
                self._kept_as, {} if fields == self._begun else {**self._absent, **fields}
            )

    def on_patient_input_rested(self, event: PatientInput.Rested) -> None:
        self.keep()

    def dismiss(self, result: Given | None = None) -> Any:
        if self._kept_as and self.form and not self._is_done:
            if result is None and self.keeps_what_is_left:
                self.keep()
            else:
                self.context.drafts.put(self._kept_as, {})
            self._is_done = True
        return super().dismiss(result)

    def _full_name(self) -> str:
        """Tell apart what the same form asks about different people: those of the screens it lies over."""
        people = [
            screen.person for screen in reversed(self.app.screen_stack) if isinstance(screen, StateView)
        ]
        return " ".join([self.form, *(person.id for person in people if person is not None)])

    def _fields(self) -> dict[str, str]:
        fields = {f"{field.id}": field.to_keep for field in self.query(PatientInput)}
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
