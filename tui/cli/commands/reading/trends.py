"""`fireside trends NAME`: one person over time, and the period before beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.output.columns import print_columns
from tui.cli.output.fitted_lines import print_line, terminal_width
from tui.cli.output.json_records import print_json
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.domain.people.person import Person
    from tui.language import Translator
    from tui.usecases.insight.trends_of import TwoPeriods

_LATEST = 6
"""Weathers that are named, the newest of them."""
_MOST_MONTHS = 120


@click.command(
    help=N_("Show NAME over time: ratings, weather, talk, promises, and the period before beside it.")
)
@click.argument("name", shell_complete=complete)
@click.option(
    "--months",
    metavar="N",
    type=click.IntRange(1, _MOST_MONTHS),
    default=12,
    help=N_("How many months back."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions."))
@click.pass_obj
def command(context: CommandContext, name: str, months: int, as_json: bool, private: bool) -> None:
    from tui.storage.decks.deck_library import Library
    from tui.storage.paths import shipped_decks
    from tui.usecases.insight.trends_of import trends_of

    _, team = context.translator, context.reader.team()
    person = one(team, name, _)
    past = context.reader.past(person.id)
    library = Library(shipped_decks(), context.config)
    found = trends_of(person, team, past, library, today=context.today, months=months, private=private)
    if as_json:
        from tui.cli.output.json_trends import of_two_periods

        print_json(of_two_periods(person, found, _))
        return
    if not found.now.held and not found.before.held:
        raise RefusedError(_("{name}: no meeting has been closed in this time.", name=person.name))
    _print(person, found, context)


def _print(person: Person, found: TwoPeriods, context: CommandContext) -> None:
    from tui.domain.trends.rating_series import finding
    from tui.language.trend_rows import compared
    from tui.language.trend_text import finding_text

    _, now, before = context.translator, found.now, found.before
    print_line(f"{person.name} · {_.full_day(now.since)} – {_.full_day(now.until)}")
    print_line(finding_text(finding(now.ratings), found.questions, context.today, _))
    rows = compared(now, before, found.questions, person.first_name, _)
    if terminal_width() is not None and not found.before.held:
        # Nothing stands beside it: where somebody looks, a column of dashes only takes the room.
        print_columns([(row.title, row.now) for row in rows])
    else:
        head = ("", _("these months"), _("the months before"))
        print_columns([head, *((row.title, row.now, row.before) for row in rows)])
    if now.weather:
        print_line(_weather(found, person, _))


def _weather(found: TwoPeriods, person: Person, _: Translator) -> str:
    from tui.language.titles.meeting_titles import sky_title

    latest = [sky for sky in found.now.weather if sky.employee][-_LATEST:]
    said = ", ".join(sky_title(sky.employee, _) for sky in latest)
    return _("Weather, {name}, the newest last: {said}", name=person.first_name, said=said or "–")
