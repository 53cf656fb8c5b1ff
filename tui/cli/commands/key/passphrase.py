"""`fireside passphrase`: encrypt the data, change the passphrase, or go back to plain files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.language import Translator
    from tui.storage.durable.envelope import Sealing

_MOST_NAMED = 5


@click.command(
    help=N_(
        "Set a passphrase, with which all your data and its backups are encrypted, or change it. "
        "Nobody can read them without it, and nobody can find it out for you."
    )
)
@click.option("--remove", is_flag=True, help=N_("Go back to plain files."))
@click.option("--yes", is_flag=True, help=N_("Do not ask whether to remove it."))
@click.pass_obj
def command(context: CommandContext, remove: bool, yes: bool) -> None:
    from tui.storage.durable.disk import Files
    from tui.storage.paths import spare_folder
    from tui.storage.recovery.rescue_file import gather_rescues

    _ = context.translator
    old = _present(context)
    # What lies in a spare folder would stay as it is sealed now.
    gather_rescues(context.data, spare_folder(context.data), Files())
    if remove:
        _remove(context, old, yes)
        return
    _seal(context.data, old, _)
    context.has_saved = True
    click.echo(
        _("The passphrase is changed; all data and backups are encrypted again.")
        if old.id
        else _("Your data and its backups are encrypted now.")
    )
    _tell_strays(context.data, _)


def _present(context: CommandContext) -> Sealing:
    """How the data is sealed now. The passphrase is always asked for: a held key is not enough to change it."""
    from tui.cli.input.unlock_folder import asked_cipher
    from tui.storage.crypt.access import current_key
    from tui.storage.durable.envelope import PLAIN

    key = current_key(context.data)
    return PLAIN if key is None else asked_cipher(key, context.translator)


def _asked_twice(_: Translator) -> bytes:
    from tui.cli.input.passphrase_prompt import ask, can_ask_again
    from tui.storage.crypt.passphrase_rules import new_as_bytes
    from tui.storage.key_errors import BadPassphraseError

    while True:
        try:
            chosen = new_as_bytes(ask(_("New passphrase:"), _))
        except BadPassphraseError as bad:
            if not can_ask_again():
                raise
            click.echo(bad.tell(_), err=True)
            continue
        if not can_ask_again() or _is_same(ask(_("Once more:"), _), chosen):
            return chosen
        click.echo(_("Those two are not the same. Choose again."), err=True)


def _is_same(text: str, chosen: bytes) -> bool:
    from tui.storage.crypt.passphrase_rules import as_bytes
    from tui.storage.key_errors import WrongPassphraseError

    try:
        return as_bytes(text) == chosen
    except WrongPassphraseError:
        return False


def _seal(folder: Path, old: Sealing, _: Translator) -> None:
    from tui.storage.crypt.cipher import Cipher
    from tui.storage.crypt.key_agent import drop_key
    from tui.storage.crypt.key_file import key_file, new_key, wrapped
    from tui.storage.repository.store import Store

    # Held from here on: nobody is to choose one and hear then that the app is open.
    with Store.open(folder, sealing=old) as store:
        choose = (
            _("Choose a new passphrase.")
            if old.id
            else _("Choose a passphrase. Keep it well: without it nothing opens.")
        )
        click.echo(choose, err=True)
        passphrase = _asked_twice(_)
        key = new_key()
        store.rekey(Cipher(key), key_file(wrapped(key, passphrase)))
    drop_key(folder)


def _remove(context: CommandContext, old: Sealing, yes: bool) -> None:
    from tui.storage.crypt.key_agent import drop_key
    from tui.storage.durable.envelope import PLAIN
    from tui.storage.repository.store import Store

    _ = context.translator
    if not old.id:
        raise RefusedError(_("There is no passphrase: your data is not encrypted."))
    if not yes:
        click.confirm(_("Keep all data as plain files from now on?"), abort=True, err=True)
    Store.open(context.data, sealing=old).rekey(PLAIN, None)
    drop_key(context.data)
    context.has_saved = True
    click.echo(_("The passphrase is removed. Your data and its backups are plain files now."))


def _tell_strays(folder: Path, _: Translator) -> None:
    """Name what lies among the data and was not encrypted, as Fireside did not write it."""
    from tui.storage.crypt.rekey import strays

    found = [clean_line(name) for name in strays(folder)]
    if found:
        more = ["…"] if len(found) > _MOST_NAMED else []
        click.echo(
            _(
                "Not from Fireside, and left as it is: {names}. Look whether there is something in it to keep secret.",
                names=", ".join(found[:_MOST_NAMED] + more),
            ),
            err=True,
        )
