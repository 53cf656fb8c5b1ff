"""`fireside year [NAME]`: what a year brought, for the talk about it; without NAME which talks were held with whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, no_team, one
from tui.cli.input.out_options import out_option
from tui.cli.output.columns import print_columns, short_name
from tui.cli.output.json_records import Record, print_json
from tui.domain.text.clean_text import clean_line, fold
from tui.language.declare import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.domain.people.person import Person
    from tui.domain.people.team import Team
    from tui.domain.trends.coverage import Coverage

_FIRST, _LAST = 1970, 9998


@click.command(
    help=N_(
        "Write what a year brought to NAME, for the talk about it, as Markdown in their language. "
        "Without NAME: with whom which talks were held."
    )
)
@click.argument("name", required=False, shell_complete=complete)
@click.option(
    "--year",
    metavar="YYYY",
    type=click.IntRange(_FIRST, _LAST),
    help=N_("Another year than this one."),
)
@click.option("--since", metavar="DAY", help=N_("Begin on another day, such as 2026-07-01."))
@out_option(N_("Write it to a new file."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.pass_obj
def command(
    context: CommandContext,
    name: str | None,
    *,
    year: int | None,
    since: str | None,
    out: Path | None,
    as_json: bool,
) -> None:
    from tui.domain.people.person import reports_among

    _, team = context.translator, context.reader.team()
    begin, end = _period(year, since, context)
    if name is not None:
        if as_json:
            raise click.UsageError(_("--json goes with the list of all; with NAME it is Markdown."))
        _write(one(team, name, _), team, (begin, end), out=out, context=context)
        return
    if out is not None:
        raise click.UsageError(_("--out goes with NAME."))
    people = sorted(reports_among(team.people), key=lambda person: (fold(person.name), person.id))
    found = [_coverage(person, begin, end, context) for person in people]
    if as_json:
        print_json([_record(person, talks) for person, talks in zip(people, found, strict=True)])
    elif not people:
        click.echo(no_team(_))
    else:
        _print(people, found, context)


def _period(year: int | None, since: str | None, context: CommandContext) -> tuple[date, date]:
    from tui.domain.dates.parse_date import parse_day
    from tui.language.day_text import refused_day

    _, today = context.translator, context.today
    begin = date(year or today.year, 1, 1)
    end = min(today, date(year, 12, 31)) if year is not None else today
    if since is not None:
        day = parse_day(clean_line(since), today, context.language)
        if day is None:
            raise click.BadParameter(refused_day(since, today, _))
        begin = day
    if begin > end:
        raise click.BadParameter(_("That begins after it ends."))
    return begin, end


def _coverage(person: Person, since: date, until: date, context: CommandContext) -> Coverage:
    from tui.domain.trends.coverage import coverage

    meetings = [held.meeting for held in context.reader.history(person.id)]
    return coverage(person.id, meetings, since=since, until=until)


def _print(people: Sequence[Person], found: Sequence[Coverage], context: CommandContext) -> None:
    _, today = context.translator, context.today
    rows: list[tuple[str, ...]] = [("", _("development"), _("pay"), _("feedback on me"))]
    for person, talks in zip(people, found, strict=True):
        days = (talks.held.get("development"), talks.held.get("salary"), talks.held.get("feedback"))
        rows.append((short_name(person.name), *("–" if day is None else _.day(day, today) for day in days)))
    print_columns(rows)


def _record(person: Person, found: Coverage) -> Record:
    return {
        "id": person.id,
        "person": person.name,
        "person_id": person.id,
        "development": found.held.get("development"),
        "salary": found.held.get("salary"),
        "feedback": found.held.get("feedback"),
    }


def _write(
    person: Person, team: Team, days: tuple[date, date], *, out: Path | None, context: CommandContext
) -> None:
    from tui.domain.meeting.archive import joined
    from tui.domain.trends.year_report import year_report
    from tui.exchange.markdown.markdown_year import write_year
    from tui.language import Translator
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks
    from tui.usecases.insight.trends_of import open_things, questions_asked

    whole = joined((open_things(person, team), context.reader.past(person.id)))
    library = Library(shipped_decks(), context.config)
    questions = questions_asked((held.meeting for held in whole.meetings), library)
    report = year_report(whole, questions, since=days[0], until=days[1])
    text = write_year(report, person, questions, Translator(person.language))
    if out is None or str(out) == "-":
        click.echo(text, nl=False)
        return
    from tui.cli.input.write_file import write_out

    _ = context.translator
    if write_out(out, text, _):
        context.has_saved = True
        click.echo(_("Written: {path}", path=clean_line(str(out))))
