"""`fireside add NAME TEXT`: something to bring up next time."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.save_lines import lines_given, save_lines
from tui.cli.input.find_person import complete
from tui.cli.input.name_and_text import name_and_text
from tui.domain.meeting.capture_grammar import read_line
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
    person, said = name_and_text(context.reader.team(), name, text, _)
    lines = [
        read_line(line, today=context.today, employee=person.name, language=context.language)
        for line in lines_given(said, _)
    ]
    if theirs and any(line.kind == "action" or line.private for line in lines):
        raise click.UsageError(_("--theirs works with a point only, not with ! or #."))
    save_lines(context, person, lines, side="employee" if theirs else "manager")
