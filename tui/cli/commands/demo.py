"""`fireside demo`: the app on a living sample team, touching nothing of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.command_context import Refused, Shell
from tui.cli.launch import open_demo
from tui.domain.text.clean_text import clean_line
from tui.language.declare import mark


@click.command(help=mark("Try Fireside on a sample team; it is gone when you leave."))
@click.option(
    "--keep",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=mark("Write the sample team to a new or empty folder instead, to try the other commands."),
)
@click.pass_obj
def command(shell: Shell, keep: Path | None) -> int:
    if keep is None:
        return open_demo(shell.language)
    _keep(keep.expanduser().absolute(), shell)
    return 0


def _keep(folder: Path, shell: Shell) -> None:
    from shlex import quote

    from tui.demo.demo_folder import write_demo
    from tui.storage.durable.disk import Files
    from tui.storage.paths import shipped_data

    if folder.exists() and not folder.is_dir():
        raise Refused(shell.tongue("{path} is not a folder. Choose a new one.", path=folder))
    write_demo(folder, shell.today, shell.now, shipped_data(), files=Files())
    command = f"fireside --data {quote(clean_line(str(folder)))} people"
    click.echo(shell.tongue("The sample team is there. Try: {command}", command=command))
