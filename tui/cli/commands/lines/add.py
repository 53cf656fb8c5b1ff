"""`fireside add NAME TEXT`: something to bring up next time."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.lines.save_lines import lines_given, past_option, save_lines
from tui.cli.input.find_person import complete
from tui.cli.input.name_and_text import name_and_text
from tui.language.declare import N_
from tui.usecases.capture.read_capture import read_capture


@click.command(
    help=N_("Add a point for the next meeting with NAME. ! makes it an action, # a private focus point.")
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1, required=True)
@click.option("--theirs", is_flag=True, help=N_("The point is theirs, not yours."))
@past_option
@click.pass_obj
def command(context: CommandContext, name: str, text: tuple[str, ...], theirs: bool, past: bool) -> None:
    _ = context.translator
    team = context.reader.team()
    person, said = name_and_text(team, name, text, _)
    lines = [
        read_capture(line, person, team, None, today=context.today, language=context.language)
        for line in lines_given(said, context)
    ]
    if theirs and any(line.kind in ("action", "decision") or line.private for line in lines):
        raise click.UsageError(_("--theirs works with a point only, not with !, = or #."))
    save_lines(context, person, lines, side="employee" if theirs else "manager", past=past)
