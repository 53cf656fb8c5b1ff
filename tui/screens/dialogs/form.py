"""A dialog with fields, which one esc too many does not empty."""

from __future__ import annotations

from typing import TypeVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.text.clean_text import clean
from tui.language import Translator
from tui.screens.dialogs.dialog import Dialog
from tui.widgets.base.choice import Choice
from tui.widgets.base.key_line import hint

Given = TypeVar("Given")

SECOND_ESC = 3.0
"""Seconds within which a second esc leaves."""


Field = TypeVar("Field", bound=Widget)


def framed(field: Field, title: str) -> Field:
    """Give a field its frame, with what belongs into it at the top: a frame means that one can write there."""
    field.add_class("framed")
    field.border_title = Content(clean(title))
    return field


def form_keys(focused: Widget | None, _: Translator, *, enter_saves: bool) -> list[Content]:
    """Say what the keys do in the field in hand, the most needed first."""
    keys = [_("enter save")] if enter_saves else [_("enter next field"), _("ctrl+s save")]
    keys.append(_("esc back"))
    if isinstance(focused, Choice):
        keys.append(_("← → choose"))
    return [hint(key) for key in keys]


class FormDialog(Dialog[Given]):
    """esc leaves at once where nothing was changed; else a second one leaves without saving.

    What follows from the fields is shown as they change; what is chosen is kept at once, what is typed when it rests.
    """

    _leaves = False

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.filled()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        event.stop()
        self.filled()
        self.keep()

    @property
    def loses_by_leaving(self) -> bool:
        """Whether something was filled in that is kept nowhere else."""
        return not self.keeps_what_is_left and self._fields() != self._begun

    def action_leave(self) -> None:
        if self._leaves or not self.loses_by_leaving:
            self.dismiss(None)
            return
        self._leaves = True
        self.set_timer(SECOND_ESC, self._stay)
        line = self.context.manager_translator("ctrl+s saves; esc once more leaves without saving")
        self.notify(line, timeout=SECOND_ESC)

    def _stay(self) -> None:
        self._leaves = False
