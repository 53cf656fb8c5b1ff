"""`fireside people import FILE`: a team out of a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.people.person_options import known_of, new_name, person_options
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.input.read_file import read_file
from tui.cli.output.columns import print_columns, short_name
from tui.domain.people.person import Person
from tui.domain.people.team import Team, with_person
from tui.domain.text.clean_text import clean_line, fold
from tui.exchange.table.read_people import MOST_BYTES, MOST_PEOPLE, NoNamesError, Row, read_people
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title, language_title

if TYPE_CHECKING:
    from tui.domain.workspace.state import State


@click.command(
    help=N_(
        "Add people out of a table, FILE.csv, with a column of names, and of what else is known: role, email, phone, "
        "country, language, cadence, weekday, time, way, template. Who is in the team already stays as they are."
    )
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.option("--dry-run", is_flag=True, help=N_("Only show what would be taken in."))
@click.pass_obj
def command(context: CommandContext, file: Path, yes: bool, dry_run: bool) -> None:
    from tui.system.ids import new_id

    _, team = context.translator, context.reader.team()
    path = clean_line(str(file))
    try:
        table = read_people(read_file(file, MOST_BYTES, _))
    except NoNamesError:
        raise RefusedError(
            _("{path} has no column of names. Call one of them name, in its first line.", path=path)
        ) from None
    if len(table.rows) > MOST_PEOPLE:
        raise RefusedError(_("{path} has more than {most} people.", path=path, most=MOST_PEOPLE))
    if table.passed:
        click.echo(_("Passed by: {columns}.", columns=", ".join(table.passed)), err=True)
    whole, new = team, []
    known = [row for row in table.rows if _is_in(row, team)]
    for row in table.rows:
        if row not in known:
            person = _person(row, whole, context, new_id())
            whole = with_person(whole, person)
            new.append(person)
    if new:
        print_columns([_row(person, context) for person in new])
    if known:
        click.echo(_.n("{n} is in the team already.", "{n} are in the team already.", len(known)))
    if not new or dry_run:
        click.echo(_("Nothing was changed."))
    elif yes or is_sure(_("Add them to the team?"), _):
        context.change(lambda state: _with(state, new))
        click.echo(_.n("{n} person added.", "{n} people added.", len(new)))
    else:
        click.echo(_("Nothing was changed."))


@click.command()
@person_options
def _cells(**_given: Any) -> None:
    """Reads the cells of a row as the options of `people add`."""


def _person(row: Row, team: Team, context: CommandContext, id: str) -> Person:
    """Give who stands in a row; raises RefusedError, naming the line, where something cannot be taken."""
    _, cells = context.translator, dict(row.cells)
    name, phone = cells.pop("name", ""), cells.pop("phone", "")
    try:
        args = [f"--{column}={text}" for column, text in cells.items()]
        given = _cells.make_context("people", args, parent=click.get_current_context()).params
        known = known_of(given, context)
        return Person(id=id, name=new_name(name, team, _), since=context.today, phone=phone, **known)
    except click.BadParameter as error:
        column = error.param.name if error.param is not None else ""
        said = error.message
        if error.param is not None and isinstance(error.param.type, click.Choice):
            said = _("Write one of {choices}.", choices=", ".join(map(str, error.param.type.choices)))
        raise RefusedError(_line(row, context, f"{column}: {said}")) from None
    except RefusedError as refused:
        raise RefusedError(_line(row, context, str(refused))) from None


def _line(row: Row, context: CommandContext, said: str) -> str:
    return context.translator("Line {n}, {said} Nothing was saved.", n=row.line, said=said)


def _is_in(row: Row, team: Team) -> bool:
    name, address = fold(row.cells.get("name", "")), fold(row.cells.get("email", ""))
    return any(
        fold(person.name) == name or (address and fold(person.email) == address) for person in team.people
    )


def _row(person: Person, context: CommandContext) -> tuple[str, ...]:
    _ = context.translator
    when = " ".join(
        part for part in ("" if person.weekday is None else _.weekday(person.weekday), person.time) if part
    )
    return (
        short_name(person.name),
        short_name(person.role),
        person.email,
        language_title(person.language),
        cadence_title(person.cadence, _),
        when,
    )


def _with(state: State, new: list[Person]) -> State:
    team = state.team
    for person in new:
        team = with_person(team, person)
    return msgspec.structs.replace(state, team=team)
