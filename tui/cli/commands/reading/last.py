"""`fireside last`: what the last meeting agreed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, no_team, one
from tui.cli.output.columns import action_row, print_columns
from tui.cli.output.fitted_lines import print_line
from tui.cli.output.json_records import of_action, print_json
from tui.domain.meeting.past.open_talk import newest_open_talk
from tui.domain.people.action_lists import agreed_last, agreed_now
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.domain.meeting.meeting import Meeting
    from tui.domain.people.action import Action
    from tui.domain.people.person import Person
    from tui.domain.people.team import Team
    from tui.storage.repository.reader import Reader


@click.command(
    help=N_("Show what the last meeting agreed and what became of it. With NAME: the last one with them.")
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.option("--private", is_flag=True, help=N_("Include private actions."))
@click.pass_obj
def command(context: CommandContext, name: str | None, as_json: bool, private: bool) -> None:
    _ = context.translator
    team = context.reader.team()
    person = None if name is None else one(team, name, _)
    live = context.reader.live().values()
    talk = newest_open_talk((m for m in live if person is None or m.person == person.id), team)
    if person is None:
        person = team.person(talk.person) if talk is not None else _last_met(team, context.reader)
    agreed = _agreed(team, person, talk)
    actions = tuple(action for action in agreed if private or not action.private)
    if as_json:
        print_json([of_action(action, team) for action in actions])
    elif person is None:
        click.echo(_("No meeting has been held yet.") if team.people else no_team(_))
    else:
        last = team.digest(person.id).last_on if talk is None else talk.held or context.today
        print_line(
            _headline(person, last, context) if talk is None else _open_headline(person, last, context)
        )
        if actions:
            print_columns([action_row(action, team, context.today, _) for action in actions])
        elif last is not None:
            click.echo(_("Nothing was agreed."))


def _agreed(team: Team, person: Person | None, talk: Meeting | None) -> tuple[Action, ...]:
    """Give what was agreed last: in the talk that is not closed yet, else in the last closed meeting."""
    if talk is not None:
        return agreed_now(team, talk)
    return agreed_last(team, person.id) if person is not None else ()


def _open_headline(person: Person, day: date | None, context: CommandContext) -> str:
    _ = context.translator
    when = _.near(day or context.today, context.today)
    return _("{name} · {day}, not closed yet", name=person.name, day=when)


def _headline(person: Person, last: date | None, context: CommandContext) -> str:
    _ = context.translator
    if last is None:
        return _("{name}: no meeting has been held yet.", name=person.name)
    day, ago = _.day(last, context.today), _.since(last, context.today)
    return _("{name} · {day}, {ago}", name=person.name, day=day, ago=ago)


def _last_met(team: Team, reader: Reader) -> Person | None:
    """Give the person met last; of several met on that day the archive knows the hour."""
    newest = max((digest.last_on for digest in team.digests.values() if digest.last_on), default=None)
    candidates = [p for p in team.people if newest is not None and team.digest(p.id).last_on == newest]
    if newest is None or len(candidates) <= 1:
        return next(iter(candidates), None)
    return max(candidates, key=lambda p: _hour(team.digest(p.id).last_meeting, p, newest, reader))


def _hour(meeting: str, person: Person, day: date, reader: Reader) -> float:
    for held in reader.archive(person.id, day.year).meetings:
        if held.meeting.id == meeting:
            return (held.meeting.closed or held.meeting.touched).timestamp()
    return 0.0
