"""`fireside log NAME TEXT`: a dated line between meetings; without a text, the lines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import click
import msgspec

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.lines.save_lines import lines_given
from tui.cli.input.find_person import complete
from tui.cli.input.name_and_text import name_and_text
from tui.cli.output.columns import LONGEST_TEXT
from tui.cli.output.fitted_lines import print_line
from tui.cli.output.json_records import Record, print_json
from tui.domain.capture.private_line import privacy_of, split_private
from tui.domain.people.log_entry import LOG_KINDS, LogEntry, LogKind
from tui.domain.text.clean_text import clean_line, is_blank, shorten
from tui.language.declare import N_
from tui.language.log_text import log_kind_title, log_state

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.domain.workspace.state import State


@click.command(
    help=N_(
        "Write a dated line about NAME, for you alone; - reads lines from standard input. Without TEXT: the lines."
    )
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1)
@click.option(
    "--kind",
    type=click.Choice(LOG_KINDS),
    help=N_("What it is; feedback and what went well wait until they are told."),
)
@click.option("--on", "day", metavar="DAY", help=N_("The day it is about, if not today."))
@click.option("--share", is_flag=True, help=N_("Not private: you mean to show it to them."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.pass_obj
def command(
    context: CommandContext,
    *,
    name: str,
    text: tuple[str, ...],
    kind: str | None,
    day: str | None,
    share: bool,
    as_json: bool,
) -> None:
    _ = context.translator
    team = context.reader.team()
    person, said = name_and_text(team, name, text, _)
    if not said:
        if text or kind or day or share:
            raise click.UsageError(_("There is no text. Write what you want to remember."))
        _print(_lines_of(context, person), context, person, as_json=as_json)
        return
    if as_json:
        raise click.UsageError(_("--json is for reading the lines, without a text."))
    on = _day(day, context)
    lines = [_plain(line, share=share, context=context) for line in lines_given(said, context)]
    _save(lines, context, person, kind=cast(LogKind, kind or LOG_KINDS[0]), on=on, share=share)


def _lines_of(context: CommandContext, person: Person) -> list[LogEntry]:
    """Give the lines now and in the archive, newest first."""
    reader = context.reader
    now = reader.team().log_of(person.id)
    old = reader.past(person.id).log
    # What was written last on a day comes first.
    found = {entry.id: entry for entry in (*reversed(now), *old)}
    return sorted(found.values(), key=lambda entry: entry.on, reverse=True)


def _print(entries: list[LogEntry], context: CommandContext, person: Person, *, as_json: bool) -> None:
    _ = context.translator
    if as_json:
        print_json([_record(entry, person) for entry in entries])
    elif not entries:
        click.echo(_("Nothing written about {name} yet.", name=person.name))
    for entry in () if as_json else entries:
        about = [log_kind_title(entry.kind, _), log_state(entry, _), "" if entry.private else _("shared")]
        told = ", ".join(part for part in about if part)
        text = shorten(clean_line(entry.text), LONGEST_TEXT * 2)
        print_line(f"{_.day(entry.on, context.today)}  {text}  ({told})")


def _record(entry: LogEntry, person: Person) -> Record:
    return {**msgspec.structs.asdict(entry), "person": person.name, "person_id": person.id}


def _day(said: str | None, context: CommandContext) -> date:
    if said is None:
        return context.today
    from tui.domain.dates.day_gone_by import day_gone_by
    from tui.language.day_text import refused_day

    day = day_gone_by(said, context.today, context.language)
    if day is None:
        raise RefusedError(refused_day(said, context.today, context.translator))
    if day > context.today:
        raise RefusedError(context.translator("The log is of what was: choose today or a day before."))
    return day


def _plain(line: str, *, share: bool, context: CommandContext) -> str:
    """Give the line without the sign that makes one private elsewhere: here all are unless they are shared."""
    _ = context.translator
    if privacy_of(line) == "private":
        if share:
            raise click.UsageError(_("A line that begins with # is private. Leave out --share or the #."))
        line = split_private(line)[1]
    if is_blank(line):
        raise RefusedError(_("There is no text. Write what you want to remember."))
    return clean_line(line)


def _save(
    lines: list[str], context: CommandContext, person: Person, *, kind: LogKind, on: date, share: bool
) -> None:
    from tui.domain.people.team import with_log_entry
    from tui.system.ids import new_id

    entries = [
        LogEntry(id=new_id(), person=person.id, on=on, text=line, kind=kind, private=not share)
        for line in lines
    ]

    def change(state: State) -> State:
        team = state.team
        for entry in entries:
            team = with_log_entry(team, entry)
        return msgspec.structs.replace(state, team=team)

    context.change(change)
    _ = context.translator
    seen = _("shared") if share else _("for you alone")
    for _entry in entries:
        # The line itself is not repeated: it is private, and a terminal may be shared.
        click.echo(
            _(
                "→ {name}’s log, {day}: {kind}, {seen}",
                name=person.name,
                day=_.day(on, context.today),
                kind=log_kind_title(kind, _),
                seen=seen,
            )
        )
