"""Before the app: how the data is sealed."""

from __future__ import annotations

from pathlib import Path

from tui.domain.people.person import Language
from tui.language.translator import Translator
from tui.storage.durable import layout
from tui.storage.durable.disk import Files, names
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.errors import UnusableError
from tui.terminal.process_hardening import hide


def unlocked(data: Path, config: Path, language: Language) -> Sealing | None:
    """Give how the data is sealed, after asking where it is locked; None where one left instead.

    Raises the exceptions of `tui.storage.errors`.
    """
    files = Files()
    try:
        found = names(files, data)
    except OSError as error:
        raise UnusableError(data, error) from error
    if layout.NEXT in found:
        from tui.storage.crypt.rekey import finish_alone

        finish_alone(data, files)
        found = names(files, data)
    # Plain data is to be on the screen without waiting for what deciphers.
    if layout.KEY not in found:
        return PLAIN
    hide()
    from tui.app.unlock_app import UnlockApp
    from tui.storage.crypt.cipher import Cipher
    from tui.storage.crypt.key_agent import held_key
    from tui.storage.crypt.key_file import read_key
    from tui.storage.settings.settings_file import load_settings

    key = read_key(data, files)
    if key is None:
        return PLAIN
    held = held_key(data, key.id)
    if held is not None:
        return Cipher(held)
    return UnlockApp(key, Translator(language), load_settings(config)[0].theme).run()
