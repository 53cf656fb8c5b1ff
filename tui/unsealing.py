"""Before the app: how the data is sealed."""

from __future__ import annotations

from pathlib import Path

from tui.domain.person import Language
from tui.language.tongue import Tongue
from tui.storage import layout
from tui.storage.files import Files, names
from tui.storage.seal import PLAIN, Sealing
from tui.storage.trouble import Unusable
from tui.terminal.process import hide


def unlocked(data: Path, config: Path, language: Language) -> Sealing | None:
    """Give how the data is sealed, after asking where it is locked; None where one left instead.

    Raises the exceptions of `tui.storage.trouble`.
    """
    files = Files()
    try:
        found = names(files, data)
    except OSError as error:
        raise Unusable(data, error) from error
    if layout.NEXT in found:
        from tui.storage.rekey import finish_alone

        finish_alone(data, files)
        found = names(files, data)
    # Plain data is to be on the screen without waiting for what deciphers.
    if layout.KEY not in found:
        return PLAIN
    hide()
    from tui.storage.cipher import Cipher
    from tui.storage.keyfile import read_key
    from tui.storage.keyholder import held_key
    from tui.storage.settings import load_settings
    from tui.unlocking import UnlockApp

    key = read_key(data, files)
    if key is None:
        return PLAIN
    held = held_key(data, key.id)
    if held is not None:
        return Cipher(held)
    return UnlockApp(key, Tongue(language), load_settings(config)[0].theme).run()
