"""`fireside add NAME TEXT`: something to bring up next time."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.act import save_action
from tui.cli.input.find_person import complete, one
from tui.domain.meeting.capture_grammar import Captured, read_line
from tui.domain.people.person import Person, Side
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
    else:
        _save(context, person, line, "employee" if theirs else "manager")


def _save(context: CommandContext, person: Person, line: Captured, side: Side) -> None:
    from tui.system.ids import new_id
    from tui.usecases.keep_line import with_line_between_meetings

    _, id, today = context.translator, new_id(), context.today
    context.change(
        lambda state: with_line_between_meetings(state, line, person.id, id=id, today=today, side=side),
        private_of=person.id if line.private else "",
    )
    if line.private:
        click.echo(_("→ {name}, your private focus", name=person.name))
    elif side == "employee":
        click.echo(_("→ {name}, their point for next time", name=person.name))
    else:
        click.echo(_("→ {name}, your point for next time", name=person.name))
