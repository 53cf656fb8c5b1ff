"""`fireside meet [NAME]`: straight into a meeting."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, no_team, one
from tui.domain.people.person import WAYS, Person, Way
from tui.language.declare import N_


@click.command(
    help=N_("Go straight into a meeting, or back into the one under way. Without NAME: with whoever is next.")
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--group", metavar="NAME", help=N_("Meet this group instead."))
@click.option("--template", metavar="ID", default="", help=N_("The template to start from."))
@click.option("--way", type=click.Choice(WAYS), help=N_("How you meet."))
@click.pass_obj
def command(
    context: CommandContext, name: str | None, group: str | None, template: str, way: Way | None
) -> int:
    from tui.app.start.start import Start
    from tui.cli.launch import need_terminal, open_app

    if name is not None and group is not None:
        raise click.UsageError(context.translator("Say whom to meet: NAME or --group."))
    if group is not None:
        person, group = _of_group(context, group)
    elif name is None:
        person = _next(context)
    else:
        person = one(context.reader.team(), name, context.translator)
    if template:
        from tui.cli.input.find_template import known_template

        template = known_template(template, context)
    need_terminal(context.translator)
    return open_app(
        context.data,
        context.language,
        config=context.config,
        start=Start(person=person.id, group=group or "", template=template, way=way),
        sealing=context.sealing,
    )


def _of_group(context: CommandContext, name: str) -> tuple[Person, str]:
    """Give with whom the record of the group's meeting is kept, and the id of the group."""
    from tui.cli.input.find_group import one_group
    from tui.domain.workspace.state import State
    from tui.usecases.meeting.group_meetings import host_of

    _, team = context.translator, context.reader.team()
    group = one_group(team, name, _)
    host = host_of(group, State(team=team, meetings=context.reader.live()))
    if host is None:
        raise RefusedError(_("Each of them is in a meeting that is not closed yet"))
    return host, group.id


def _next(context: CommandContext) -> Person:
    """Give the person of the meeting under way, else whoever needs one most."""
    from tui.domain.workspace.priority import by_need
    from tui.domain.workspace.state import State

    needs = by_need(State(team=context.reader.team(), meetings=context.reader.live()), context.today)
    if not needs:
        raise RefusedError(no_team(context.translator))
    return needs[0].person
