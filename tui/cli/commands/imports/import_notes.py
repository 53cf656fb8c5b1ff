"""Old running notes about somebody, reviewed before they are kept."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.input.find_person import one
from tui.cli.input.read_file import read_file
from tui.cli.output.columns import LONGEST_TEXT, owner_title, print_columns
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line, shorten
from tui.usecases.capture.old_notes import MOST_LINES, OldLine, new_ones, read_notes, with_old_lines

_MOST_BYTES = 2_000_000


def import_notes(context: CommandContext, file: Path, name: str, *, sure: bool, dry_run: bool) -> None:
    """Show what each line would become, then keep them."""
    from tui.system.ids import new_id

    _, team = context.translator, context.reader.team()
    person = one(team, name, _)
    raw = read_file(file, _MOST_BYTES, _)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeError:
        text = raw.decode("cp1252", "replace")
    found = read_notes(text, person, team, today=context.today, language=context.language)
    if len(found) > MOST_LINES:
        raise RefusedError(
            _("{path} has more than {most} lines.", path=clean_line(str(file)), most=MOST_LINES)
        )
    reader = context.reader
    log = [entry for year in reader.years(person.id) for entry in reader.archive(person.id, year).log]
    new = new_ones(found, team, (*team.log_of(person.id), *log), person)
    if new:
        print_columns([_row(line, person, context) for line in new])
    if len(new) < len(found):
        known = len(found) - len(new)
        click.echo(_.n("{n} line is there already.", "{n} lines are there already.", known))
    if not new or dry_run:
        click.echo(_("Nothing was changed."))
        return
    question = _.n(
        "Keep this line about {name}? Notes are for you alone.",
        "Keep these {n} lines about {name}? Notes are for you alone.",
        len(new),
        name=person.first_name,
    )
    if not (sure or is_sure(question, _)):
        click.echo(_("Nothing was changed."))
        return
    context.change(lambda state: with_old_lines(state, new, person, new_id))
    click.echo(_.n("{n} line kept.", "{n} lines kept.", len(new)))


def _row(line: OldLine, person: Person, context: CommandContext) -> tuple[str, ...]:
    _, said = context.translator, line.said
    kinds = {"note": _("log"), "ask": _("for next time"), "action": _("action"), "decision": _("decision")}
    kind = kinds["note" if said.kind == "ask" and said.private else said.kind]
    more = ""
    if said.kind == "action":
        due = _("no date") if said.due is None else _.day(said.due, context.today)
        more = f" → {owner_title(said.owner, person, _)}, {due}"
    private = f" ({_('private')})" if said.private and kind != kinds["note"] else ""
    return _.full_day(line.on), kind, shorten(clean_line(said.text), LONGEST_TEXT) + more + private
