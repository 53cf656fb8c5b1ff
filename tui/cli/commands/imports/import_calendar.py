"""The next dates of one-to-ones, taken out of a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import is_sure
from tui.cli.input.find_person import no_team
from tui.cli.input.read_file import read_file
from tui.cli.input.zone_option import zone_of
from tui.cli.output.columns import print_columns, short_name
from tui.domain.people.person import Appointment
from tui.domain.text.clean_text import clean_line
from tui.exchange.calendar.read_calendar import MOST_BYTES, NotACalendarError, occasions
from tui.usecases.dates.take_dates import Taken, in_the_way, next_dates, with_dates

if TYPE_CHECKING:
    from tui.domain.people.rhythm.clashes import Slot
    from tui.domain.people.team import Team

_AHEAD = 366
"""Days in which the next date of a series is looked for."""


def import_calendar(
    context: CommandContext, file: Path, *, zone: str | None, sure: bool, dry_run: bool
) -> None:
    """Show what the calendar has for whom and what stands in the way, then take the dates."""
    _, team = context.translator, context.reader.team()
    if not team.people:
        raise RefusedError(no_team(_))
    here = zone_of(zone, _)
    try:
        found = occasions(read_file(file, MOST_BYTES, _), here, context.now, _AHEAD)
    except NotACalendarError:
        path = clean_line(str(file))
        raise RefusedError(
            _("{path} is no calendar that can be read. Export it anew as .ics.", path=path)
        ) from None
    taken = next_dates(team, found)
    new = tuple(one for one in taken if one.appointment != one.person.agreed)
    if not taken:
        raise RefusedError(
            _(
                "No meeting with anybody of the team is in it. A series with their address, or their name in its "
                "title, is one."
            )
        )
    print_columns([_row(one, context) for one in taken])
    lengths = {id: meeting.minutes for id, meeting in context.reader.live().items()}
    for pair in in_the_way(team, taken, found, lengths, context.today):
        click.echo(_clash(pair, team, context))
    for one in taken:
        _tell_day_off(one, context)
    if not new:
        click.echo(_("All of it is known already."))
    elif dry_run:
        click.echo(_("Nothing was changed."))
    elif sure or is_sure(_("Take these dates?"), _):
        from tui.system.ids import new_id

        context.change(lambda state: with_dates(state, new, today=context.today, new_id=new_id))
        click.echo(_.n("{n} date saved.", "{n} dates saved.", len(new)))
    else:
        click.echo(_("Nothing was changed."))


def _row(one: Taken, context: CommandContext) -> tuple[str, ...]:
    _, before = context.translator, one.person.agreed
    was = ""
    if before == one.appointment:
        was = _("as agreed")
    elif before is not None:
        was = _("in place of {when}", when=_when(before, context))
    return short_name(one.person.name), _when(one.appointment, context), was


def _when(appointment: Appointment, context: CommandContext) -> str:
    day = context.translator.day(appointment.on, context.today)
    return f"{day} {clean_line(appointment.time)}".rstrip()


def _clash(pair: tuple[Slot, Slot], team: Team, context: CommandContext) -> str:
    _ = context.translator
    names = [person.first_name for slot in pair for person in team.people if person.id == slot.person]
    when = _when(Appointment(on=pair[0].on, time=max(pair[0].time, pair[1].time)), context)
    if len(names) == 2:
        return _("At one time, {when}: {one} and {other}.", when=when, one=names[0], other=names[1])
    return _("At one time, {when}: {one} and something else in this calendar.", when=when, one=names[0])


def _tell_day_off(one: Taken, context: CommandContext) -> None:
    from tui.domain.people.rhythm.clashes import day_off

    _, name = context.translator, day_off(one.person, one.occasion.on)
    if name is None:
        return
    day = context.translator.day(one.occasion.on, context.today)
    if name:
        click.echo(
            _("{name}: {day} is a holiday, {holiday}.", name=one.person.first_name, day=day, holiday=name)
        )
    else:
        click.echo(_("{name}: {day} is at the weekend.", name=one.person.first_name, day=day))
