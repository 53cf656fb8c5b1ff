"""A line that was left half written: offered as it is taken up again, with one key to begin anew."""

from __future__ import annotations

from tui.language import Translator
from tui.widgets.fields.entry import Entry
from tui.widgets.fields.left_text import LeftText, left_hint


class LeftLine:
    """`is_left` tells a line that was left on purpose from one that breaks off where the app ends."""

    def __init__(self) -> None:
        self.is_left = False
        self._texts: LeftText | None = None

    def offer(self, field: Entry, fresh: str) -> bool:
        """Offer what stands in the field, or to begin with `fresh`; a line that nobody is to see has no such sign."""
        field.is_from_before = not field.is_concealed
        if field.is_from_before:
            self._texts = LeftText({"line": field.value}, {"line": fresh})
        return field.is_from_before

    def change(self, field: Entry) -> None:
        """Begin anew, or bring back what was left."""
        if self._texts is not None and not field.is_concealed:
            field.value = self._texts.other({"line": field.value})["line"]
            field.cursor_position = len(field.value)

    def forget(self, field: Entry) -> None:
        """Offer nothing more."""
        self._texts, field.is_from_before = None, False

    def with_hint(self, meaning: str, text: str, _: Translator, columns: int) -> str:
        """Give what is said of a text, with where it comes from."""
        is_offered = self._texts is not None and self._texts.is_in({"line": text})
        return f"{meaning}  ·  {left_hint(_, columns)}" if meaning and is_offered else meaning
