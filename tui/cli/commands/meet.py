"""`fireside meet [NAME]`: straight into a meeting."""

from __future__ import annotations

import click

from tui.cli.command_context import Refused, Shell
from tui.cli.input.find_person import complete, no_team, one
from tui.domain.people.person import WAYS, Person
from tui.language.declare import mark


@click.command(
    help=mark(
        "Go straight into a meeting, or back into the one under way. Without NAME: with whoever is next."
    )
)
@click.argument("name", required=False, shell_complete=complete)
@click.option("--template", metavar="ID", default="", help=mark("The template to start from."))
@click.option("--way", type=click.Choice(WAYS), help=mark("How you meet."))
@click.pass_obj
def command(shell: Shell, name: str | None, template: str, way: str | None) -> int:
    from tui.cli.launch import need_terminal, open_app

    person = _next(shell) if name is None else one(shell.reader.team(), name, shell.tongue)
    if template:
        from tui.cli.input.find_template import known_template

        template = known_template(template, shell)
    need_terminal(shell.tongue)
    return open_app(
        shell.data,
        shell.language,
        config=shell.config,
        meet=person.id,
        template=template,
        way=way or "",
        sealing=shell.sealing,
    )


def _next(shell: Shell) -> Person:
    """Give the person of the meeting under way, else whoever needs one most."""
    from tui.domain.workspace.priority import by_need
    from tui.domain.workspace.state import State

    needs = by_need(State(team=shell.reader.team(), meetings=shell.reader.live()), shell.today)
    if not needs:
        raise Refused(no_team(shell.tongue))
    return needs[0].person
