"""Asking in the shell for the passphrase that opens a data folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.language import Translator
from tui.language.declare import N_
from tui.storage.crypt.access import open_sealing
from tui.storage.durable.envelope import Sealing
from tui.storage.key_errors import WrongPassphraseError

if TYPE_CHECKING:
    from tui.storage.crypt.key_file import WrappedKey

_TRIES = 3


def asked_sealing(folder: Path, _: Translator) -> Sealing:
    """How `folder` is sealed; the passphrase is asked for where nobody holds the key.

    Raises WrongPassphraseError, RefusedError, and as `open_sealing` does.
    """
    return open_sealing(folder, lambda key: asked_cipher(key, _))


def asked_cipher(key: WrappedKey, _: Translator, prompt: str = N_("Passphrase:")) -> Sealing:
    """Ask for the passphrase, whoever may hold the key. Raises WrongPassphraseError, RefusedError."""
    from tui.storage.crypt.cipher import Cipher

    return Cipher(asked_key(key, _, prompt))


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
