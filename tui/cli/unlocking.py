"""From a data folder to how it is sealed: plain, or with a key that somebody holds or knows the passphrase of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.language import Tongue
from tui.language.mark import mark
from tui.storage.files import Files
from tui.storage.keyfile import read_key
from tui.storage.keytrouble import Locked, WrongPassphrase
from tui.storage.rekey import finish_alone
from tui.storage.seal import PLAIN, Sealing

if TYPE_CHECKING:
    from tui.storage.keyfile import WrappedKey

_TRIES = 3


def held_sealing(folder: Path) -> Sealing:
    """How `folder` is sealed; raises Locked where nobody holds the key."""
    files = Files()
    finish_alone(folder, files)
    key = read_key(folder, files)
    if key is None:
        return PLAIN
    from tui.storage.cipher import Cipher
    from tui.storage.keyholder import held_key

    held = held_key(folder, key.id)
    if held is None:
        raise Locked
    return Cipher(held)


def asked_sealing(folder: Path, _: Tongue) -> Sealing:
    """Likewise; the passphrase is asked for then. Raises WrongPassphrase, Refused."""
    try:
        return held_sealing(folder)
    except Locked:
        pass
    key = read_key(folder, Files())
    if key is None:
        return PLAIN
    from tui.storage.cipher import Cipher

    return Cipher(asked_key(key, _))


def asked_key(key: WrappedKey, _: Tongue, prompt: str = mark("Passphrase:")) -> bytes:
    """Ask for the passphrase, again where it is wrong, and give the data key."""
    import click

    from tui.cli.secret import ask, can_ask_again
    from tui.storage.passphrase import as_bytes

    for left in reversed(range(_TRIES)):
        try:
            return key.unwrapped(as_bytes(ask(_.mark(prompt), _)))
        except WrongPassphrase as wrong:
            if not left or not can_ask_again():
                raise
            click.echo(wrong.tell(_), err=True)
    raise WrongPassphrase
