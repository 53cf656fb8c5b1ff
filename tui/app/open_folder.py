"""Before the app: how the data is sealed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.domain.people.person import Language
from tui.language.translator import Translator
from tui.storage.crypt.access import open_sealing
from tui.storage.durable.envelope import Sealing
from tui.terminal.process_hardening import hide

if TYPE_CHECKING:
    from tui.storage.crypt.key_file import WrappedKey


class _LeftError(Exception):
    """Somebody left where the passphrase was asked for."""


def unlocked(data: Path, config: Path, language: Language) -> Sealing | None:
    """Give how the data is sealed, after asking where it is locked; None where one left instead.

    Raises the exceptions of `tui.storage.errors`.
    """

    def ask(key: WrappedKey) -> Sealing:
        hide()
        from tui.app.unlock_app import UnlockApp
        from tui.storage.settings.settings_file import load_settings

        sealing = UnlockApp(key, Translator(language), load_settings(config)[0].theme).run()
        if sealing is None:
            raise _LeftError
        return sealing

    try:
        return open_sealing(data, ask)
    except _LeftError:
        return None
