"""`fireside lock`: forget the key that `fireside unlock` holds."""

from __future__ import annotations

import click

from tui.cli.command_context import Refused, Shell
from tui.language.declare import mark


@click.command(help=mark("Forget the key at once: from now on the passphrase is asked for again."))
@click.pass_obj
def command(shell: Shell) -> None:
    from tui.storage.crypt.key_agent import drop_key
    from tui.storage.crypt.key_file import read_key
    from tui.storage.durable.disk import Files

    _ = shell.tongue
    if drop_key(shell.data):
        click.echo(_("Locked."))
    elif read_key(shell.data, Files()) is None:
        raise Refused(_("There is no passphrase: nothing is locked. `fireside passphrase` sets one."))
    else:
        click.echo(_("It was locked already."))
