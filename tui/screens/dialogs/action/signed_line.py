"""The line of an action, and the signs in it that say whose it is, until when, and who may see it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from textual.widget import Widget

from tui.domain.capture.capture_grammar import Captured, with_day_in_text
from tui.domain.people.action import Action
from tui.domain.text.clean_text import clean_line
from tui.usecases.capture.read_capture import doubt_about
from tui.usecases.context import Context
from tui.widgets.fields.inputs import PatientInput


class SignedLine:
    """The first field of a form. Signs are read until they are taken; what is left of the line is words."""

    def __init__(self, form: Widget, read: Callable[[str], Captured], action: Action | None) -> None:
        self._form, self._reader = form, read
        self._stood = clean_line(action.text) if action is not None else ""
        """What the action said before it is changed."""
        self._words = {self._stood} if action is not None else set()
        """Texts whose signs were read and taken."""

    def _read(self, text: str) -> Captured:
        """Read a line. A day in words that stood in the text before is no new deadline: it may be long gone."""
        read = self._reader(text)
        if not (read.due_in_words and self._stood and read.due_said in self._stood):
            return read
        kept = with_day_in_text(read)
        is_all_words = not (read.owner_said or read.private)
        return msgspec.structs.replace(kept, text=clean_line(text)) if is_all_words else kept

    @property
    def field(self) -> PatientInput:
        return self._form.query_one("#what", PatientInput)

    def seen(self) -> Captured:
        """Read the line, as far as it is to be seen."""
        return self._read(self.field.shown)

    def signs(self) -> Captured | None:
        """Read the signs that wait to be taken; None where there are none, or others would see them go."""
        field = self.field
        return (
            None if field.is_concealed or clean_line(field.value) in self._words else self._read(field.value)
        )

    @property
    def says_all(self) -> bool:
        """Whether the signs that wait say who and by when, and leave nothing to ask."""
        read = self.signs()
        return read is not None and bool(read.text and read.owner_said and read.due and not read.unsure_of)

    def take(self, read: Captured) -> None:
        """Leave the words of the line alone in the field."""
        field = self.field
        if read.text != clean_line(field.value):
            field.value = read.text
        self._words.add(read.text)

    def unseen(self, context: Context) -> Captured | None:
        """Give what signs typed unseen say; what would have to be asked about stays in the text."""
        if not self.field.is_concealed:
            return None
        read = self._read(self.field.value)
        return None if doubt_about(read, context.today(), context.manager_translator) else read
