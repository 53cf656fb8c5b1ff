"""A field that is empty again once its line is entered."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from tui.widgets.fields.inputs import PatientInput


class Entry(PatientInput):
    """It empties itself: whoever hears of the line later would take along what was typed since."""

    class Entered(Message):
        def __init__(self, entry: Entry, line: str, *, is_private: bool, was_concealed: bool) -> None:
            super().__init__()
            self.entry, self.line = entry, line
            self.was_concealed = was_concealed
            """Whether nothing of it was to be seen."""
            self.is_private = is_private
            """Whether it is for the manager alone, also where its sign was taken away again."""

        @property
        def control(self) -> Entry:
            return self.entry

    takes_lines = True

    waits: Callable[[str], bool] = staticmethod(lambda _line: False)
    """Whether a line is not to be taken yet, as something of it is asked back; it stays then."""

    async def action_submit(self) -> None:
        line, is_private, was_concealed = self.value, self.holds_private, self.is_concealed
        if self.waits(line):
            return
        self.clear_silently()
        self.post_message(self.Entered(self, line, is_private=is_private, was_concealed=was_concealed))
