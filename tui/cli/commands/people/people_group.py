"""`fireside people`: the team, and the commands that change it."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.command_list import PEOPLE
from tui.cli.input.find_person import no_team
from tui.cli.output.columns import LONGEST_TEXT, print_columns, short_name
from tui.cli.output.json_records import of_person, print_json
from tui.cli.translated_click import Commands
from tui.domain.people.person import Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line, fold, shorten
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title
from tui.language.titles.relation_titles import relation_title


@click.group(
    cls=Commands,
    listed=PEOPLE,
    invoke_without_command=True,
    help=N_("List the team, or add, edit and remove people and groups."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    if ctx.invoked_subcommand is not None:
        return
    context = ctx.find_object(CommandContext)
    assert context is not None
    team = context.reader.team()
    people = sorted(team.people, key=lambda person: fold(person.name))
    if as_json:
        print_json(
            [of_person(p, team, next_meeting(p, team.digest(p.id).last_on, context.today)) for p in people]
        )
    elif people:
        print_columns([_row(person, team, context) for person in people])
    else:
        click.echo(no_team(context.translator))


def _row(person: Person, team: Team, context: CommandContext) -> tuple[str, ...]:
    _, last = context.translator, team.digest(person.id).last_on
    planned = next_meeting(person, last, context.today)
    when = " ".join(part for part in (_.day(planned.on, context.today), planned.time) if part)
    relation = "" if person.relation == "report" else relation_title(person.relation, _)
    return (
        short_name(person.name),
        cadence_title(person.cadence, _),
        _("not met yet") if last is None else _("met {ago}", ago=_.since(last, context.today)),
        _("next {when}", when=when),
        " · ".join(part for part in (shorten(clean_line(person.role), LONGEST_TEXT), relation) if part),
    )
