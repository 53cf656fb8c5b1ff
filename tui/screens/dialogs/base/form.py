"""A dialog with fields, which one esc too many does not empty."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.text.clean_text import clean
from tui.language.declare import N_
from tui.screens.dialogs.base.dialog import Dialog
from tui.widgets.fields.choice import Choice

Given = TypeVar("Given")

SECOND_ESC = 3.0
"""Seconds within which a second esc leaves."""


Field = TypeVar("Field", bound=Widget)


def framed(field: Field, title: str) -> Field:
    """Give a field its frame, with what belongs into it at the top: a frame means that one can write there."""
    field.add_class("framed")
    field.border_title = Content(clean(title))
    return field


class FormDialog(Dialog[Given]):
    """esc leaves at once where nothing was changed; else a second one leaves without saving.

    What follows from the fields is shown as they change; what is chosen is kept at once, what is typed when it rests.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("save"), id="form.save", priority=True)
    ]

    _leaves = False

    def on_choice_left(self, event: Choice.Left) -> None:
        event.stop()
        self.go_on()

    @property
    def enter_saves(self) -> bool:
        """Whether enter saves in the field in hand: in the last one there is nothing left but that."""
        fields = self.focus_chain
        return bool(fields) and self.focused is fields[-1]

    def go_on(self) -> None:
        """Go to the next field, or save."""
        if self.enter_saves:
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Give what was filled in."""
        raise NotImplementedError

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

    def kept_line(self) -> str:
        """Say that what is left is kept; empty where nothing is to tell of it."""
        return self.context.manager_translator("Kept as it stands – it is there again next time")

    def action_leave(self) -> None:
        if self._leaves or not self.loses_by_leaving:
            if self.keeps_what_is_left and self._fields() != self._begun and (line := self.kept_line()):
                self.notify(line)
            self.dismiss(None)
            return
        self._leaves = True
        self.set_timer(SECOND_ESC, self._stay)
        line = self.context.manager_translator("ctrl+s saves; esc once more leaves without saving")
        self.notify(line, timeout=SECOND_ESC)

    def _stay(self) -> None:
        self._leaves = False
