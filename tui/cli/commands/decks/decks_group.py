"""`fireside decks`: what there is to ask, and whether decks of one's own are right."""

from __future__ import annotations

import click

from tui.cli.command_list import DECKS
from tui.cli.translated_click import Commands
from tui.language.declare import N_


@click.group(
    cls=Commands,
    listed=DECKS,
    invoke_without_command=True,
    help=N_("List question decks, show one, check your own or begin one."),
)
@click.pass_context
def command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        from tui.cli.commands.decks.decks_list import command as list_command

        ctx.invoke(list_command)
