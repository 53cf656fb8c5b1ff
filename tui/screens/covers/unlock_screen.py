"""The unlock screen: one field for the passphrase, and nothing of anybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Paste
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.language import Translator
from tui.language.declare import N_
from tui.storage.crypt.passphrase_rules import MOST
from tui.storage.errors import StorageError
from tui.widgets.base.content import drawn
from tui.widgets.base.sized_screen import Sized


class PassphraseInput(Input):
    """Shows a dot for each sign, and gives nothing of it to the clipboard."""

    DEFAULT_CSS = """
    PassphraseInput { height: 1; border: none; padding: 0 1; background: $panel; }
    PassphraseInput:focus { border: none; background: $panel; }
    """

    class TooLong(Message):
        """What was typed or pasted was longer than the field takes; the rest was dropped."""

    def _on_paste(self, event: Paste) -> None:
        """Take the first line, as far as the field goes: Input alone would take all of it or nothing."""
        event.prevent_default()
        event.stop()
        room = MOST - len(self.value) + len(self.selected_text)
        # Cut before it is looked through: it may be of any length.
        line = event.text[: room + 1].partition("\n")[0].rstrip("\r")
        if line[:room]:
            self.replace(line[:room], *self.selection)
        if len(line) > room:
            self.restricted()

    def restricted(self) -> None:
        """Say that the field is full, in place of a bell."""
        self.post_message(self.TooLong())

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Cut nothing."""


class UnlockScreen(Sized, Screen[None]):
    """Calls `unlock` with what was typed, beside the screen; it raises a Trouble where that opens nothing."""

    class Unlocked(Message):
        """It was the right one."""

    AUTO_FOCUS = "PassphraseInput"
    DEFAULT_CSS = """
    UnlockScreen { align: center middle; background: $background; }
    UnlockScreen > .frame { width: 56; max-width: 94%; height: auto; padding: 1 2;
                            background: $surface; border: round $primary; }
    UnlockScreen .title { text-style: bold; color: $primary; height: auto; margin-bottom: 1; }
    UnlockScreen .told { height: auto; min-height: 2; color: $dim; margin-top: 1; }
    UnlockScreen .keys { color: $faint; height: auto; margin-top: 1; }
    UnlockScreen Toast { visibility: hidden; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", N_("clear"), show=False, id="unlock.clear")
    ]

    def __init__(self, translator: Translator, unlock: Callable[[str], None]) -> None:
        super().__init__(name="locked")
        self._translator = translator
        self._unlock = unlock
        self._is_trying = False

    def compose(self) -> ComposeResult:
        _ = self._translator
        with Vertical(classes="frame"):
            yield Static(drawn(_("Fireside is locked")), classes="title")
            yield PassphraseInput(
                placeholder=_("your passphrase"), password=True, max_length=MOST, select_on_focus=False
            )
            yield Static(classes="told")
            yield Static(drawn(_("enter unlock   ctrl+q quit")), classes="keys")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.value:
            self._tell("")

    def on_passphrase_input_too_long(self, event: PassphraseInput.TooLong) -> None:
        event.stop()
        self._tell(
            self._translator("That is too long: only the first {n} characters were taken.", n=MOST),
            "$warning",
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if not self._is_trying and event.value:
            self._is_trying = True
            self._tell(self._translator("A moment …"))
            self._try(event.value)
            self.action_clear()

    def action_clear(self) -> None:
        field = self.query_one(PassphraseInput)
        with field.prevent(Input.Changed):
            field.value = ""

    @work(thread=True, exclusive=True, group="unlock")
    def _try(self, text: str) -> None:
        try:
            self._unlock(text)
        except StorageError as trouble:
            self.app.call_from_thread(self._failed, trouble.tell(self._translator))
        else:
            self.app.call_from_thread(self.post_message, self.Unlocked())

    def _failed(self, line: str) -> None:
        self._is_trying = False
        self._tell(line, "$warning")

    def _tell(self, line: str, style: str = "") -> None:
        self.query_one(".told", Static).update(drawn((line, style) if style else line))
