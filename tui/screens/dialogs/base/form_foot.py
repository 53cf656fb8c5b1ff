"""The keys at the foot of a form: those that count in the field in hand."""

from __future__ import annotations

from textual.widget import Widget
from textual.widgets import Static

from tui.language import Translator
from tui.screens.dialogs.base.form import FormDialog
from tui.widgets.base.content import first_of
from tui.widgets.fields.choice import Choice
from tui.widgets.keys.key_line import KeyLine, hint


def is_on_a_phone(widget: Widget) -> bool:
    """Whether the window is as narrow as that of a phone, which mostly has neither ctrl nor esc."""
    return widget.screen.has_class("-narrow")


def phone_hints(_: Translator, *, enter_saves: bool) -> list[str]:
    """Say what the keys do that a phone has."""
    if enter_saves:
        return [_("enter save"), _("tab next field")]
    return [_("enter next, at the end it saves")]


def desk_hints(_: Translator, leave: str, *, enter_saves: bool) -> list[str]:
    """Say what the keys do, the most needed first; `leave` says what esc does."""
    return [_("enter save"), leave] if enter_saves else [_("enter next field"), _("ctrl+s save"), leave]


class FormKeys(Static):
    """One line of them, in which those that have no room fall away whole; it stands in the form itself."""

    def __init__(self, translator: Translator) -> None:
        super().__init__(classes="keys", id="keys")
        self._translator = translator

    def on_resize(self) -> None:
        self.tell()

    def tell(self) -> None:
        """Say what the keys do in the field in hand."""
        _, form = self._translator, self.screen
        saves = isinstance(form, FormDialog) and form.enter_saves
        if is_on_a_phone(self):
            hints = phone_hints(_, enter_saves=saves)
        else:
            hints = desk_hints(_, _("esc back"), enter_saves=saves)
        if isinstance(form.focused, Choice):
            hints.append(_("← → choose"))
        self.update(first_of([hint(one) for one in hints], form.size.width - 4))


class FormFoot(KeyLine):
    """Follows the focus: in the last field enter saves. `leave` says what esc does, where that is not to go back."""

    def __init__(self, translator: Translator, *, leave: str = "") -> None:
        super().__init__()
        self._translator = translator
        self._leave = leave or translator("esc back")

    def on_resize(self) -> None:
        self.follow_focus()

    def follow_focus(self) -> None:
        _, form = self._translator, self.screen
        saves = isinstance(form, FormDialog) and form.enter_saves
        if is_on_a_phone(self):
            hints = phone_hints(_, enter_saves=saves)
        else:
            hints = desk_hints(_, self._leave, enter_saves=saves)
        self.tell("   ".join(hints))
