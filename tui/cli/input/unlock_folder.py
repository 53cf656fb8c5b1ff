"""From a data folder to how it is sealed: plain, or with a key that somebody holds or knows the passphrase of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.language import Translator
from tui.language.declare import N_
from tui.storage.crypt.key_file import read_key
from tui.storage.crypt.rekey import finish_alone
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.key_errors import LockedError, WrongPassphraseError

if TYPE_CHECKING:
    from tui.storage.crypt.key_file import WrappedKey

_TRIES = 3


def held_sealing(folder: Path) -> Sealing:
    """How `folder` is sealed; raises Locked where nobody holds the key."""
    files = Files()
    finish_alone(folder, files)
    key = read_key(folder, files)
    if key is None:
        return PLAIN
    from tui.storage.crypt.cipher import Cipher
    from tui.storage.crypt.key_agent import held_key

    held = held_key(folder, key.id)
    if held is None:
        raise LockedError
    return Cipher(held)


def asked_sealing(folder: Path, _: Translator) -> Sealing:
    """Likewise; the passphrase is asked for then. Raises WrongPassphrase, Refused."""
    try:
        return held_sealing(folder)
    except LockedError:
        pass
    key = read_key(folder, Files())
    if key is None:
        return PLAIN
    from tui.storage.crypt.cipher import Cipher

    return Cipher(asked_key(key, _))


def asked_key(key: WrappedKey, _: Translator, prompt: str = N_("Passphrase:")) -> bytes:
    """Ask for the passphrase, again where it is wrong, and give the data key."""
    import click

    from tui.cli.input.passphrase_prompt import ask, can_ask_again
    from tui.storage.crypt.passphrase_rules import as_bytes

    for left in reversed(range(_TRIES)):
        try:
            return key.unwrapped(as_bytes(ask(_(prompt), _)))
        except WrongPassphraseError as wrong:
            if not left or not can_ask_again():
                raise
            click.echo(wrong.tell(_), err=True)
    raise WrongPassphraseError
