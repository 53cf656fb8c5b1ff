"""A window too small to work in says so, and waits; what is behind it stays as it is.

A phone's own keyboard can make a window so small in the middle of a word: a field goes on taking text.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.events import Key, Paste
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.language import Translator
from tui.terminal.textual_internals import bindings_for, type_into
from tui.widgets.base.content import drawn
from tui.widgets.base.sized_screen import Sized
from tui.widgets.fields.entry import Entry

FEWEST_COLUMNS, FEWEST_ROWS = 30, 8
_EDITING = ("backspace", "delete", "left", "right", "home", "end", "ctrl+w", "ctrl+u")
"""Keys that change nothing but the text of a field."""


class TooSmall(Sized, ModalScreen[None]):
    """One line: what is wrong, and the mend."""

    DEFAULT_CSS = """
    TooSmall { align: center middle; background: $background; overflow: hidden; }
    TooSmall Static { width: 100%; height: auto; text-align: center; }
    TooSmall ToastRack { display: none; }
    """

    def __init__(self, translator: Translator) -> None:
        super().__init__(name="too-small")
        self._translator = translator

    def compose(self) -> ComposeResult:
        size = f"{FEWEST_COLUMNS}×{FEWEST_ROWS}"
        yield Static(drawn(self._translator("This window is small: make it {size} at least", size=size)))

    @property
    def _field(self) -> Input | None:
        """The field behind, where one was being written into; still there for what comes after the cover is gone."""
        stack = self.app.screen_stack
        behind = stack[stack.index(self) - 1] if self in stack[1:] else stack[-1]
        return behind.focused if isinstance(behind.focused, Input) else None

    async def on_key(self, event: Key) -> None:
        """Hand on what writes; nothing else counts, as nobody sees what it would do."""
        field = self._field
        if field is None:
            return
        if event.is_printable:
            event.stop()
            await type_into(field, event)
        elif event.key in _EDITING or (event.key == "enter" and isinstance(field, Entry)):
            event.stop()
            for binding in bindings_for(field, event.key):
                await self.app.run_action(binding.action, field)

    def on_paste(self, event: Paste) -> None:
        event.stop()
        field = self._field
        if field is not None:
            field.post_message(Paste(event.text))

    def on_screen_resume(self) -> None:
        """Left behind in a mode that was left while small, it must not cover a window grown since."""
        if not is_too_small(self.app.size):
            self.dismiss(None)


def is_too_small(size: Size) -> bool:
    return size.width < FEWEST_COLUMNS or size.height < FEWEST_ROWS
