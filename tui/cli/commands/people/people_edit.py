"""`fireside people edit NAME`."""

from __future__ import annotations

from typing import Any

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.people.person_options import fields, new_name, person_options
from tui.cli.input.find_person import complete, one
from tui.domain.people.relation import template_after
from tui.language.declare import N_


@click.command(help=N_("Change what is known of somebody: what is given changes, the rest stays."))
@click.argument("name", shell_complete=complete)
@click.option("--name", "new", metavar="TEXT", help=N_("Their new name."))
@person_options
@click.pass_obj
def command(context: CommandContext, /, name: str, new: str | None, **given: Any) -> None:
    import msgspec

    from tui.domain.people.team import with_person
    from tui.domain.workspace.state import State

    _ = context.translator
    team = context.reader.team()
    person = one(team, name, _)
    changes = fields(given, context)
    if new is not None:
        changes["name"] = new_name(new, team, _, but=person.id)
    if "relation" in changes:
        changes.setdefault("template", template_after(person.template, person.relation, changes["relation"]))
    if not changes:
        raise click.UsageError(_("Nothing to change was given, such as --role or --cadence."))

    def with_changes(state: State) -> State:
        now = state.team.person(person.id) or person
        return msgspec.structs.replace(
            state, team=with_person(state.team, msgspec.structs.replace(now, **changes))
        )

    context.change(with_changes)
    click.echo(_("Saved: {name}", name=changes.get("name", person.name)))
