"""`fireside people add NAME`."""

from __future__ import annotations

from typing import Any

import click

from tui.cli.person_options import fields, new_name, person_options
from tui.cli.shell import Shell
from tui.domain.cadence import next_meeting
from tui.domain.person import Person
from tui.language.mark import mark
from tui.language.titles import cadence_title


@click.command(help=mark("Add somebody to the team."))
@click.argument("name")
@person_options
@click.pass_obj
def command(shell: Shell, /, name: str, **given: Any) -> None:
    import msgspec

    from tui.domain.state import State
    from tui.domain.team import with_person
    from tui.exchange.ids import new_id

    _ = shell.tongue
    known = {"language": shell.language, **fields(given, shell)}
    name = new_name(name, shell.reader.team(), _)
    person = Person(id=new_id(), name=name, since=shell.today, **known)

    def with_them(state: State) -> State:
        return msgspec.structs.replace(state, team=with_person(state.team, person))

    shell.change(with_them)
    planned = _.near(next_meeting(person, None, shell.today).on, shell.today)
    click.echo(
        _(
            "{name} is in the team: {cadence}, first meeting {when}.",
            name=name,
            cadence=cadence_title(person.cadence, _),
            when=planned,
        )
    )
