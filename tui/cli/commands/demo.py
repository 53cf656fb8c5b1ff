"""`fireside demo`: the app on a living sample team, touching nothing of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.launch import open_demo
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_


@click.command(help=N_("Try Fireside on a sample team; it is gone when you leave."))
@click.option(
    "--keep",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=N_("Write the sample team to a new or empty folder instead, to try the other commands."),
)
@click.pass_obj
def command(context: CommandContext, keep: Path | None) -> int:
    if keep is None:
        return open_demo(context.language)
    _keep(keep.expanduser().absolute(), context)
    return 0


def _keep(folder: Path, context: CommandContext) -> None:
    from shlex import quote

    from tui.demo.demo_folder import write_demo
    from tui.storage.durable.disk import Files
    from tui.storage.paths import shipped_data

    if folder.exists() and not folder.is_dir():
        raise RefusedError(context.translator("{path} is not a folder. Choose a new one.", path=folder))
    write_demo(folder, context.today, context.now, shipped_data(), files=Files())
    context.has_saved = True
    command = f"fireside --data {quote(clean_line(str(folder)))} people"
    click.echo(context.translator("The sample team is there. Try: {command}", command=command))
