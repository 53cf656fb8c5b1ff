"""`fireside decks check FILE…`."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.output.fault_lines import fault_line
from tui.language.declare import N_
from tui.storage.decks.cross_check import check_files
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks


@click.command(help=N_("List all faults in deck or template files; give a folder to check every file in it."))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_obj
def command(context: CommandContext, files: tuple[Path, ...]) -> int:
    _ = context.translator
    wrong = False
    files = tuple(file for path in files for file in _meant(path, context))
    for fault in check_files(files, Library(shipped_decks(), context.config)):
        wrong = True
        click.echo(fault_line(fault, _))
    if wrong:
        return 1
    click.echo(_.n("{n} file is right.", "{n} files are right.", len(files)))
    return 0


def _meant(path: Path, context: CommandContext) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(path.rglob("*.toml"))
    if not found:
        raise RefusedError(
            context.translator(
                "There is no .toml file in {path}. Name a deck file, or its folder.", path=path
            )
        )
    return found
