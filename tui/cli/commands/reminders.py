"""`fireside reminders`: deadlines and next meetings as iCalendar, in one file or as a folder of one item a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import STANDARD
from tui.cli.input.find_person import complete, no_team, one
from tui.cli.input.out_options import out_option
from tui.cli.input.zone_option import zone_of
from tui.cli.output.json_records import Record, print_json
from tui.cli.translated_click import translator_of
from tui.domain.dates.time_of_day import parse_time
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from tui.domain.people.person import Person, Side
    from tui.domain.people.rhythm.calendar_event import CalendarEvent, Event
    from tui.domain.people.team import Team
    from tui.domain.workspace.state import State


def _time(ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    time = parse_time(value)
    if time is None:
        raise click.BadParameter(translator_of(ctx)("Write a time of day, such as 9:30 or 14:00."))
    return time


@click.command(
    help=N_(
        "Write deadlines and next meetings as iCalendar: into FILE.ics, or into a folder with one item a file, as "
        "khal and vdirsyncer take it. With NAME: what they took on and your next meeting, in their language, to "
        "send to them."
    )
)
@click.argument("name", required=False, shell_complete=complete)
@out_option(
    N_("The file or folder to write or to bring up to date; else standard output."), metavar="FILE.ics|DIR"
)
@click.option(
    "--changed",
    is_flag=True,
    help=N_("Only what has changed since the last file, for calendars that import anew."),
)
@click.option("--names", is_flag=True, help=N_("Say who and what in the titles; else nobody can tell."))
@click.option(
    "--at", metavar="HH:MM", default="09:00", callback=_time, help=N_("When a deadline rings: 09:00.")
)
@click.option(
    "--zone", metavar="ZONE", help=N_("The time zone, such as Europe/Stockholm; else that of here.")
)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON, and write nothing."))
@click.pass_obj
def command(
    context: CommandContext,
    *,
    name: str | None,
    out: Path | None,
    changed: bool,
    names: bool,
    at: str,
    zone: str | None,
    as_json: bool,
) -> None:
    _ = context.translator
    team = context.reader.team()
    if not team.people:
        raise RefusedError(no_team(_))
    person = None if name is None else one(team, name, _)
    written = Reminders(context, person, out, names=names, changed=changed, at=at, zone=zone_of(zone, _))
    if as_json:
        print_json(written.records(team))
    else:
        written.write(team)


class Reminders:
    """What one run of the command writes: of the whole team, or what is for `person`."""

    def __init__(
        self,
        context: CommandContext,
        person: Person | None,
        out: Path | None,
        *,
        names: bool,
        changed: bool,
        at: str,
        zone: ZoneInfo,
    ) -> None:
        self._context, self._person, self._out = context, person, out
        self._names, self._changed, self._at, self._zone = names, changed, at, zone
        self._words = context.translator if person is None else context.translator_for(person)
        self._lengths = {id: meeting.minutes for id, meeting in context.reader.live().items()}
        self._is_folder = out is not None and str(out) != STANDARD and _is_folder(out)
        if self._is_folder and changed:
            raise click.UsageError(context.translator("Use --changed only together with a file."))

    def records(self, team: Team) -> list[Record]:
        """Give the events as they are now, in the vocabulary of `--json`."""
        rows = {row.id: row for row in self._rows(team)}
        people = {person.id: person.name for person in team.people}
        return [
            {
                "id": event.id,
                "person": people.get(event.person, ""),
                "person_id": event.person,
                "text": event.title,
                "due": event.on,
                "time": event.time or None,
                "state": "agreed" if event.is_sure else "suggested",
                "sequence": rows[event.id].sequence,
            }
            for event in self._events(team)
        ]

    def write(self, team: Team) -> None:
        """Write what is asked for, and keep what calendars were given where that is not known yet."""
        if self._kept(team) == team.calendar:
            self._put(team)
        else:
            self._context.change(self._after)

    def _after(self, state: State) -> State:
        import msgspec

        # Written first: what could not be is not to count as given.
        self._put(state.team)
        return msgspec.structs.replace(
            state, team=msgspec.structs.replace(state.team, calendar=self._kept(state.team))
        )

    def _events(self, team: Team) -> tuple[Event, ...]:
        from tui.cli.input.case_context import profile_of
        from tui.usecases.dates.reminders import employees_events, managers_events

        today = self._context.today
        if self._person is None:
            return managers_events(
                team, self._lengths, names=self._names, at=self._at, today=today, _=self._words
            )
        person = team.person(self._person.id) or self._person
        return employees_events(
            team,
            person,
            self._lengths,
            names=self._names,
            at=self._at,
            today=today,
            _=self._words,
            profile=profile_of(self._context),
        )

    def _rows(self, team: Team) -> tuple[CalendarEvent, ...]:
        from tui.domain.people.rhythm.calendar_event import renewed

        mine = tuple(row for row in team.calendar if self._is_mine(row))
        side: Side = "manager" if self._person is None else "employee"
        context = self._context
        return renewed(mine, self._events(team), side=side, now=context.now, today=context.today)

    def _kept(self, team: Team) -> tuple[CalendarEvent, ...]:
        from tui.domain.people.rhythm.calendar_event import given

        rows = self._rows(team)
        others = tuple(row for row in team.calendar if not self._is_mine(row))
        return (*others, *(rows if self._is_folder else given(rows)))

    def _is_mine(self, row: CalendarEvent) -> bool:
        if self._person is None:
            return row.side == "manager"
        return row.side == "employee" and row.person == self._person.id

    def _put(self, team: Team) -> None:
        from tui.domain.people.rhythm.calendar_event import not_given
        from tui.exchange.calendar.calendar_file import Shown, calendar_text, items

        events = {event.id: event for event in self._events(team)}
        rows = self._rows(team)
        if self._changed:
            rows = not_given(rows)
        shown = [Shown(row, events.get(row.id)) for row in rows]
        if self._is_folder:
            self._put_folder(dict(items(shown, self._zone, at=self._at)))
            return
        gone = self._words("No longer needed")
        text = calendar_text(shown, self._zone, at=self._at, gone=gone)
        if self._out is None or str(self._out) == STANDARD:
            click.echo(text.encode(), nl=False)
            return
        from tui.cli.input.write_file import write_calendar

        write_calendar(self._out, text, self._context.translator)
        self._tell(len(shown))

    def _put_folder(self, files: dict[str, str]) -> None:
        from tui.cli.output.calendar_folder import bring_up_to_date

        assert self._out is not None
        from tui.usecases.dates.reminders import safe_id

        prefix = "fireside-" if self._person is None else f"fireside-t-{safe_id(self._person.id)}-"
        others = () if self._person is not None else ("fireside-t-",)
        bring_up_to_date(self._out, files, prefix=prefix, but=others)
        self._tell(len(files))

    def _tell(self, events: int) -> None:
        _ = self._context.translator
        self._context.has_saved = True
        path = clean_line(str(self._out))
        click.echo(_.n("{n} event in {path}", "{n} events in {path}", events, path=path))


def _is_folder(out: Path) -> bool:
    return out.is_dir() or out.suffix.lower() not in (".ics", ".ical", ".ifb")
