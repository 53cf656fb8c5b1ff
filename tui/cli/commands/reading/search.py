"""`fireside search WORDS`: what was said or written about anybody, in any year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import as_typed
from tui.cli.input.find_person import complete, one
from tui.cli.output.columns import print_columns, short_name
from tui.cli.output.json_records import Record, print_json
from tui.domain.text.clean_text import clean_line, is_blank
from tui.language.declare import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.domain.people.team import Team
    from tui.domain.rights.found_texts import Found


@click.command(
    help=N_(
        "Find WORDS in all years: every text in which all of them stand, the newest first. Quotes make a phrase."
    )
)
@click.argument("words", nargs=-1, required=True)
@click.option("--with", "name", metavar="NAME", shell_complete=complete, help=N_("Only what is about NAME."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Find private things too; they are marked."))
@click.pass_obj
def command(
    context: CommandContext, words: tuple[str, ...], *, name: str | None, as_json: bool, private: bool
) -> None:
    from tui.domain.people.team import everybody
    from tui.domain.rights.found_texts import search
    from tui.storage.rights.gather_dossier import gather

    _ = context.translator
    wanted = [clean_line(as_typed(word)) for word in words]
    if all(is_blank(word) for word in wanted):
        raise click.UsageError(_("Write what to look for."))
    team = context.reader.team()
    whole = everybody(team)
    people = whole.people if name is None else (one(whole, name, _),)
    live = context.reader.live()
    dossiers = (gather(context.reader, team, live, person) for person in people)
    found = search(dossiers, wanted, private=private)
    if as_json:
        print_json([_record(text, whole) for text in found])
    elif found:
        print_columns([_row(text, whole, wanted, context) for text in found])
    else:
        click.echo(
            _("Nothing was found.") if private else _("Nothing was found; private things need --private.")
        )


def _row(found: Found, team: Team, words: Sequence[str], context: CommandContext) -> tuple[str, ...]:
    from tui.domain.rights.found_texts import excerpt
    from tui.language.titles.place_title import place_title

    _, person = context.translator, team.person(found.person)
    day = "" if found.on is None else _.day(found.on, context.today)
    place = place_title(found.place, _)
    return (
        day,
        short_name("" if person is None else person.name),
        f"{place}, {_('private')}" if found.private else place,
        excerpt(found.text, words),
    )


def _record(found: Found, team: Team) -> Record:
    person = team.person(found.person)
    return {
        "id": found.id or None,
        "person": "" if person is None else person.name,
        "person_id": found.person,
        "place": found.place,
        "text": found.text,
        "on": found.on,
        "private": found.private,
    }
