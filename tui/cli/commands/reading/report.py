"""`fireside report`: figures on the team for those who lead it with you, in which nobody can be found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import no_team
from tui.cli.input.out_options import at_most_one, out_option
from tui.cli.output.columns import print_columns
from tui.cli.output.json_records import Record, print_json
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.domain.people.release import Release
    from tui.domain.people.team import Team
    from tui.domain.workspace.state import State

_SUFFIXES = (".md", ".csv", ".html")


@click.command(
    help=N_(
        "Give averages of the last quarter across the team, for the leadership team or HR: at least five people behind "
        "each, and nothing by which anybody could be found. Each one that is given is kept on record."
    )
)
@out_option(N_("Write it to a new file."), metavar="FILE.md|FILE.csv|FILE.html")
@click.option("--log", is_flag=True, help=N_("List what was given so far."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.pass_obj
def command(context: CommandContext, out: Path | None, log: bool, as_json: bool) -> None:
    _ = context.translator
    at_most_one({"--log": log, "--out": out is not None}, _)
    to_file = out is not None and str(out) != "-"
    if to_file and out is not None and out.suffix.lower() not in _SUFFIXES:
        endings = ", ".join(_SUFFIXES)
        raise click.UsageError(
            _("{path}: the name must end in {endings}.", path=clean_line(str(out)), endings=endings)
        )
    team = context.reader.team()
    if log:
        _list(team, context, as_json=as_json)
        return
    if not team.people:
        raise RefusedError(no_team(_))
    release = _release(team, context)
    if not release.figures:
        raise RefusedError(
            _(
                "Nothing can be told of {quarter}: fewer than five people are behind each figure, or comparing it "
                "with an earlier report would tell of somebody.",
                quarter=_quarter(release),
            )
        )
    if release not in team.releases:
        context.change(lambda state: _with(state, release))
    if as_json:
        print_json(_record(release))
    elif to_file and out is not None:
        from tui.cli.input.write_file import write_out

        if write_out(out, _in_form(release, out.suffix.lower(), context), _):
            click.echo(_("Written: {path}", path=clean_line(str(out))))
    else:
        click.echo(_in_form(release, ".md", context), nl=False)


def _release(team: Team, context: CommandContext) -> Release:
    """Give the one of the last quarter that is over, as it was given or as it is to be."""
    from tui.domain.people.person import reports_among
    from tui.domain.report.answered_values import answered_values
    from tui.domain.report.quarters import last_quarter
    from tui.domain.report.team_figures import team_figures
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks
    from tui.system.ids import new_id

    quarter = last_quarter(context.today)
    library = Library(shipped_decks(), context.config)
    statements = {one.id: one for deck in library.decks() for one in deck.statements}
    meetings = {
        person.id: [held.meeting for held in context.reader.archive(person.id, quarter.year).meetings]
        for person in reports_among(team.people)
    }
    values = answered_values(meetings, statements, quarter)
    present = [person.id for person in reports_among(team.people)]
    return team_figures(team.releases, quarter, values, present, on=context.today, id=new_id())


def _with(state: State, release: Release) -> State:
    import msgspec

    team = msgspec.structs.replace(state.team, releases=(*state.team.releases, release))
    return msgspec.structs.replace(state, team=team)


def _in_form(release: Release, form: str, context: CommandContext) -> str:
    from tui.exchange.markdown.markdown_report import quarter_title, write_report
    from tui.language.titles.tag_titles import word_title

    _ = context.translator
    if form == ".csv":
        from tui.exchange.table.csv_text import csv_text

        quarter = quarter_title(release.quarter)
        rows = [(quarter, word_title(one.measure, _), one.average) for one in release.figures]
        return csv_text([(_("quarter"), _("measure"), _("average")), *rows])
    text = write_report(release, _)
    if form == ".html":
        from tui.exchange.minutes_forms.html_page import html_page

        return html_page(text, title=text.split("\n", 1)[0].lstrip("# "), language=_.language)
    return text


def _list(team: Team, context: CommandContext, *, as_json: bool) -> None:
    _ = context.translator
    if as_json:
        print_json([_record(release) for release in team.releases])
    elif team.releases:
        rows = [
            (_quarter(one), _.full_day(one.on), _.n("{n} figure", "{n} figures", len(one.figures)))
            for one in team.releases
        ]
        print_columns(rows)
    else:
        click.echo(_("No report has been given yet."))


def _record(release: Release) -> Record:
    return {
        "id": release.id,
        "on": release.on,
        "quarter": _quarter(release),
        "figures": [{"measure": one.measure, "average": one.average} for one in release.figures],
    }


def _quarter(release: Release) -> str:
    from tui.exchange.markdown.markdown_report import quarter_title

    return quarter_title(release.quarter)
