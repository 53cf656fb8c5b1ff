"""`fireside people ungroup NAME`: takes a group away."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_group import one_group
from tui.language.declare import N_


@click.command(help=N_("Remove a group; its people stay, and past meetings with it."))
@click.argument("name")
@click.pass_obj
def command(context: CommandContext, name: str) -> None:
    import msgspec

    from tui.domain.people.team_removal import without_group

    _ = context.translator
    group = one_group(context.reader.team(), name, _)
    context.change(lambda now: msgspec.structs.replace(now, team=without_group(now.team, group.id)))
    click.echo(_("The group {name} is gone; its people are still in the team.", name=group.name))
