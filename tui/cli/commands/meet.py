"""`fireside meet [NAME]`: straight into a meeting."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, no_team, one
from tui.domain.people.person import WAYS, Person
from tui.language.declare import N_


@click.command(
    help=N_("Go straight into a meeting, or back into the one under way. Without NAME: with whoever is next.")
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--template", metavar="ID", default="", help=N_("The template to start from."))
@click.option("--way", type=click.Choice(WAYS), help=N_("How you meet."))
@click.pass_obj
def command(context: CommandContext, name: str | None, template: str, way: str | None) -> int:
    from tui.cli.launch import need_terminal, open_app

    person = _next(context) if name is None else one(context.reader.team(), name, context.translator)
    if template:
        from tui.cli.input.find_template import known_template

        template = known_template(template, context)
    need_terminal(context.translator)
    return open_app(
        context.data,
        context.language,
        config=context.config,
        meet=person.id,
        template=template,
        way=way or "",
        sealing=context.sealing,
    )


def _next(context: CommandContext) -> Person:
    """Give the person of the meeting under way, else whoever needs one most."""
    from tui.domain.workspace.priority import by_need
    from tui.domain.workspace.state import State

    needs = by_need(State(team=context.reader.team(), meetings=context.reader.live()), context.today)
    if not needs:
        raise RefusedError(no_team(context.translator))
    return needs[0].person
