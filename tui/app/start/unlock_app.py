"""The unlock screen by itself, before the app."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.app.host_app import HostApp
from tui.language.declare import N_
from tui.language.translator import Translator
from tui.screens.covers.unlock_screen import UnlockScreen
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import WrappedKey
from tui.storage.crypt.passphrase_rules import as_bytes
from tui.widgets.looks.themes import THEMES


class UnlockApp(HostApp):
    """Asks for the passphrase; `cipher` is there once it was given, None where one left instead."""

    TITLE = "Fireside"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", N_("quit"), show=False, id="quit", priority=True),
    ]

    def __init__(self, key: WrappedKey, translator: Translator, theme: str) -> None:
        super().__init__()
        self._key = key
        self._translator = translator
        self.cipher: Cipher | None = None
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme if theme in {one.name for one in THEMES} else "night"

    def on_mount(self) -> None:
        self.push_screen(UnlockScreen(self._translator, self._unlock))

    def _unlock(self, text: str) -> None:
        self.cipher = Cipher(self._key.unwrapped(as_bytes(text)))

    def on_unlock_screen_unlocked(self, event: UnlockScreen.Unlocked) -> None:
        event.stop()
        self.exit(0)

    async def action_quit(self) -> None:
        """Leave without the key."""
        self.cipher = None
        self.exit(0)
