"""`fireside people groups`: the groups, and when each meets."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.output.columns import print_columns, short_name
from tui.cli.output.json_records import of_appointment, print_json
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title


@click.command(help=N_("List the groups, and when each meets next."))
@click.option("--json", "as_json", is_flag=True, help=N_("Print JSON."))
@click.pass_obj
def command(context: CommandContext, as_json: bool) -> None:
    from tui.usecases.meeting.group_meetings import members_of, planned_groups

    _, team = context.translator, context.reader.team()
    planned = planned_groups(team, context.today)
    if as_json:
        print_json(
            [
                {
                    "id": one.group.id,
                    "group": one.group.name,
                    "members": [
                        {"person": person.name, "person_id": person.id}
                        for person in members_of(one.group, team)
                    ],
                    "cadence": one.group.cadence or None,
                    "weekday": one.group.weekday,
                    "time": one.group.time or None,
                    "language": one.group.language or None,
                    "template": one.group.template or None,
                    "last": one.group.last_on,
                    "next": None if one.at is None else of_appointment(one.at),
                }
                for one in planned
            ]
        )
    elif planned:
        print_columns(
            [
                (
                    short_name(one.group.name),
                    cadence_title(one.group.cadence, _) if one.group.cadence else _("when needed"),
                    "" if one.at is None else _("next {when}", when=_.day(one.at.on, context.today)),
                    ", ".join(person.first_name for person in members_of(one.group, team)),
                )
                for one in planned
            ]
        )
    else:
        click.echo(_("No groups yet – make one with `fireside people group NAME --members NAMES`."))
