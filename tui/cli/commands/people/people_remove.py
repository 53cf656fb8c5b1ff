"""`fireside people remove NAME`."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import can_answer
from tui.cli.input.find_person import complete, one
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.language.declare import N_


@click.command(help=N_("Remove somebody from the team; past meetings stay archived."))
@click.argument("name", shell_complete=complete)
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.pass_obj
def command(context: CommandContext, name: str, yes: bool) -> None:
    from tui.usecases.remove_person import without_them

    _ = context.translator
    team = context.reader.team()
    person = one(team, name, _)
    if not yes and not _is_sure(context, team, person):
        click.echo(_("Nothing was changed."))
        return

    context.change(lambda state: without_them(state, person.id, context.today))
    click.echo(_("{name} is no longer in the team. Past meetings stay archived.", name=person.name))
    click.echo(_("`fireside forget NAME` erases those too, for good."))


def _is_sure(context: CommandContext, team: Team, person: Person) -> bool:
    _ = context.translator
    if not can_answer():
        raise RefusedError(
            _(
                "This is asked first, and nobody can answer here. Say --yes to remove {name}.",
                name=person.name,
            )
        )
    actions = sum(action.is_open for action in team.actions_of(person.id))
    points = sum(p.is_open for p in team.points if p.person == person.id)
    is_live = person.id in context.reader.live()
    lost = [
        _.n("{n} open action", "{n} open actions", actions) if actions else "",
        _.n("{n} waiting point", "{n} waiting points", points) if points else "",
        _("the meeting under way") if is_live else "",
    ]
    listed = ", ".join(part for part in lost if part)
    question = _("Remove {name}? Past meetings stay archived.", name=person.name)
    if listed:
        question += " " + _("This goes too: {listed}.", listed=listed)
    return click.confirm(question)
