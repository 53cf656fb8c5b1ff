"""`fireside people add NAME`."""

from __future__ import annotations

from typing import Any

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.people.person_options import known_of, new_name, person_options
from tui.domain.people.person import Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.language.declare import N_
from tui.language.titles.meeting_titles import cadence_title


@click.command(help=N_("Add somebody to the team."))
@click.argument("name")
@person_options
@click.pass_obj
def command(context: CommandContext, /, name: str, **given: Any) -> None:
    import msgspec

    from tui.domain.people.team import with_person
    from tui.domain.workspace.state import State
    from tui.system.ids import new_id

    _ = context.translator
    known = known_of(given, context)
    name = new_name(name, context.reader.team(), _)
    person = Person(id=new_id(), name=name, since=context.today, **known)

    def with_them(state: State) -> State:
        return msgspec.structs.replace(state, team=with_person(state.team, person))

    context.change(with_them)
    planned = _.near(next_meeting(person, None, context.today).on, context.today)
    click.echo(
        _(
            "{name} is in the team: {cadence}, first meeting {when}.",
            name=name,
            cadence=cadence_title(person.cadence, _),
            when=planned,
        )
    )
