"""`fireside lock`: forget the key that `fireside unlock` holds."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.language.declare import N_


@click.command(help=N_("Forget the key at once: from now on the passphrase is asked for again."))
@click.pass_obj
def command(context: CommandContext) -> None:
    from tui.storage.crypt.key_agent import drop_key
    from tui.storage.crypt.key_file import read_key
    from tui.storage.durable.disk import Files

    _ = context.translator
    if drop_key(context.data):
        context.has_saved = True
        click.echo(_("Locked."))
    elif read_key(context.data, Files()) is None:
        raise RefusedError(_("There is no passphrase: nothing is locked. `fireside passphrase` sets one."))
    else:
        click.echo(_("It was locked already."))
