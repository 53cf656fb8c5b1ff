"""`fireside unlock`: hold the key for a while, so that commands need not ask."""

from __future__ import annotations

import subprocess
import sys
import time

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.language.declare import N_

_PATIENCE = 10.0


@click.command(
    help=N_(
        "Give the passphrase once; it is not asked for again until `fireside lock`, or until "
        "Fireside has been left unused for a while."
    )
)
@click.pass_obj
def command(context: CommandContext) -> None:
    from tui.cli.input.unlock_folder import asked_key
    from tui.storage.crypt.access import current_key
    from tui.storage.crypt.cipher import Cipher
    from tui.storage.settings.settings_file import load_settings

    _ = context.translator
    key = current_key(context.data)
    if key is None:
        raise RefusedError(_("There is no passphrase: nothing is locked. `fireside passphrase` sets one."))
    minutes = load_settings(context.config)[0].lock_after
    held = asked_key(key, _)
    _start_holder(context, Cipher(held).id, held, minutes)
    context.has_saved = True
    click.echo(
        _.n("Unlocked until unused for {n} minute.", "Unlocked until unused for {n} minutes.", minutes)
        if minutes
        else _("Unlocked until `fireside lock`.")
    )


def _start_holder(context: CommandContext, id: str, key: bytes, minutes: int) -> None:
    """Start a process that knows the key alone; this one knows the passphrase too, and ends."""
    from tui.storage.crypt.key_agent import held_key, listen

    _ = context.translator
    try:
        with listen(context.data) as listening:
            # The key goes by a pipe: what a command was called with, anybody can read.
            holder = subprocess.Popen(
                [
                    sys.executable,
                    "-c",
                    "from tui.storage.crypt.key_agent_main import main; main()",
                    str(listening.fileno()),
                ],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(listening.fileno(),),
                start_new_session=True,
                cwd="/",
            )
            assert holder.stdin is not None
            holder.stdin.write(f"{id} {minutes} {key.hex()}\n".encode())
            holder.stdin.close()
    except OSError as error:
        raise RefusedError(
            _("The key cannot be held here: {why}.", why=error.strerror or str(error))
        ) from error
    end = time.monotonic() + _PATIENCE
    while held_key(context.data, id) is None:
        if holder.poll() is not None or time.monotonic() > end:
            raise RefusedError(_("The key cannot be held here: {why}.", why=_("it was not accepted")))
        time.sleep(0.02)
    # It goes on by itself: nobody waits for it.
    holder.returncode = 0
