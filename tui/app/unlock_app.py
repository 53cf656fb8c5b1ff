"""The unlock screen by itself, before the app."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from tui.language.declare import N_
from tui.language.translator import Translator
from tui.screens.covers.unlock_screen import UnlockScreen
from tui.storage.crypt.cipher import Cipher
from tui.storage.crypt.key_file import WrappedKey
from tui.storage.crypt.passphrase_rules import as_bytes
from tui.widgets.base.themes import THEMES


class UnlockApp(App[Cipher]):
    """Ends with the cipher, or with nothing."""

    TITLE = "Fireside"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", N_("quit"), show=False, id="quit", priority=True),
    ]

    def __init__(self, key: WrappedKey, translator: Translator, theme: str) -> None:
        super().__init__()
        self._key = key
        self._translator = translator
        self._cipher: Cipher | None = None
        for one in THEMES:
            self.register_theme(one)
        self.theme = theme if theme in {one.name for one in THEMES} else "night"

    def on_mount(self) -> None:
        loop = asyncio.get_running_loop()
        for told in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(told, self.exit)
        self.push_screen(UnlockScreen(self._translator, self._unlock))

    def _unlock(self, text: str) -> None:
        self._cipher = Cipher(self._key.unwrapped(as_bytes(text)))

    def on_unlock_screen_unlocked(self, event: UnlockScreen.Unlocked) -> None:
        event.stop()
        self.exit(self._cipher)

    def _fatal_error(self) -> None:
        """End without the frames of a crash, as the passphrase may stand in one."""
        self._close_messages_no_wait()
