"""From a data folder to how it is sealed: plain, or with a key that somebody holds or knows the passphrase of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.folders import names
from tui.storage.key_errors import LockedError

if TYPE_CHECKING:
    from tui.storage.crypt.key_file import WrappedKey

Ask = Callable[["WrappedKey"], Sealing]
"""Asks for the passphrase of a key, and gives the sealing that it opens."""


def open_sealing(folder: Path, ask: Ask) -> Sealing:
    """How `folder` is sealed; `ask` is called where it is encrypted and nobody holds the key.

    Raises what `ask` raises, and KeyChanged, Unusable, NotRead, Damaged or NewerFormat for the folder and its key file.
    """
    key = current_key(folder)
    if key is None:
        return PLAIN
    from tui.storage.crypt.cipher import Cipher
    from tui.storage.crypt.key_agent import held_key

    held = held_key(folder, key.id)
    return ask(key) if held is None else Cipher(held)


def current_key(folder: Path) -> WrappedKey | None:
    """The key that counts in `folder`, a change of passphrase that was decided being finished; None in a plain one.

    Raises as `open_sealing` does.
    """
    files = Files()
    if _has_no_key(folder, files):
        return None
    from tui.storage.crypt.key_file import read_key
    from tui.storage.crypt.rekey import finish_alone

    finish_alone(folder, files)
    return read_key(folder, files)


def refuse(_key: WrappedKey) -> Sealing:
    """Ask nobody: raises Locked."""
    raise LockedError


def _has_no_key(folder: Path, files: Files) -> bool:
    """Whether a look at the names tells that nothing is encrypted: plain data need not wait for what knows keys."""
    try:
        found = names(files, folder)
    except OSError:
        # Who reads the key says what is wrong.
        return False
    return layout.KEY not in found and layout.NEXT not in found
