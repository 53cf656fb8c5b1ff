"""`fireside add NAME TEXT`: something to bring up next time."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.act import save_action
from tui.cli.input.find_person import complete, one
from tui.domain.meeting.capture_grammar import Captured, read_line
from tui.domain.people.person import Person
from tui.domain.text.clean_text import is_blank
from tui.language.declare import N_


@click.command(
    help=N_("Add a point for the next meeting with NAME. ! makes it an action, # a private focus point.")
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1, required=True)
@click.option("--theirs", is_flag=True, help=N_("The point is theirs, not yours."))
@click.pass_obj
def command(context: CommandContext, name: str, text: tuple[str, ...], theirs: bool) -> None:
    _ = context.translator
    person = one(context.reader.team(), name, _)
    line = read_line(" ".join(text), today=context.today, employee=person.name, language=context.language)
    if is_blank(line.text):
        raise RefusedError(_("There is no text. Write what is to be brought up."))
    if theirs and (line.kind == "action" or line.private):
        raise click.UsageError(_("--theirs works with a point only, not with ! or #."))
    if line.kind == "action":
        save_action(context, person, line)
    elif line.private:
        _save_focus(context, person, line)
    else:
        _save_point(context, person, line, theirs=theirs)


def _save_point(context: CommandContext, person: Person, line: Captured, *, theirs: bool) -> None:
    import msgspec

    from tui.domain.people.point import Point
    from tui.domain.people.team import with_point
    from tui.domain.workspace.state import State
    from tui.system.ids import new_id

    point = Point(
        id=new_id(),
        person=person.id,
        text=line.text,
        side="employee" if theirs else "manager",
        raised=context.today,
    )

    def with_it(state: State) -> State:
        return msgspec.structs.replace(state, team=with_point(state.team, point))

    context.change(with_it)
    if theirs:
        click.echo(context.translator("→ a point of {name}’s for next time", name=person.name))
    else:
        click.echo(context.translator("→ {name}, your point for next time", name=person.name))


def _save_focus(context: CommandContext, person: Person, line: Captured) -> None:
    import msgspec

    from tui.domain.workspace.state import State

    def with_it(state: State) -> State:
        private = state.privates[person.id]
        longer = msgspec.structs.replace(private, focus=(*private.focus, line.text))
        return msgspec.structs.replace(state, privates={person.id: longer})

    context.change(with_it, private_of=person.id)
    click.echo(context.translator("→ {name}, your private focus", name=person.name))
