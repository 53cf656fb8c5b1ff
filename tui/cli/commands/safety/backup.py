"""`fireside backup`: all there is, in one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import STANDARD
from tui.cli.input.out_options import out_option
from tui.cli.output.counts import counted
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_
from tui.storage.durable.disk import Files
from tui.storage.recovery import backup_file, folder_snapshot
from tui.storage.recovery.folder_summary import Counts, counts
from tui.storage.recovery.folder_survey import Survey

if TYPE_CHECKING:
    from tui.language import Translator


@click.command(help=N_("Write all data into one file, as it is now; the app may be open meanwhile."))
@out_option(
    N_(
        "The file to write, or the folder to write it to; else one named for today, here; - is standard output."
    )
)
@click.pass_obj
def command(context: CommandContext, out: Path | None) -> None:
    _ = context.translator
    for trouble in Survey(context.data, sealing=context.sealing).troubles():
        # What could not be restored is no backup.
        raise trouble
    taken = folder_snapshot.take(context.data, sealing=context.sealing)
    if not taken:
        raise RefusedError(_("There is nothing in {path} to back up yet.", path=context.data))
    if out is not None and str(out) == STANDARD:
        _print(backup_file.pack(taken, context.now), _)
        return
    path = Path(f"fireside-{context.now:%Y-%m-%d-%H%M%S}.tar")
    if out is not None:
        path = out / path if out.is_dir() else out
    parts = backup_file.parts(path, taken, context.sealing)
    try:
        backup_file.write(Files(), path.absolute(), backup_file.pack(taken, context.now))
    except FileExistsError:
        raise RefusedError(
            _("{path} is there already. Choose another name or remove it first.", path=path)
        ) from None
    context.has_saved = True
    everything = sum((counts(part) for part in parts.values()), Counts())
    click.echo(_("Written: {path}", path=clean_line(str(path))))
    click.echo(_("In it: {listed}.", listed=counted(everything, _)))
    click.echo(_("It holds what is private too: keep it where nobody else reads."))


def _print(packed: bytes, _: Translator) -> None:
    if sys.stdout is None or sys.stdout.isatty():
        raise RefusedError(_("A backup is no text to read. Send it to a file or into a pipe."))
    click.echo(packed, nl=False)
    click.echo(_("It holds what is private too: keep it where nobody else reads."), err=True)
