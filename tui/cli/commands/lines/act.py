"""`fireside act NAME TEXT`: an action agreed between two meetings."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.lines.save_lines import lines_given, past_option, save_lines
from tui.cli.input.find_person import complete
from tui.cli.input.name_and_text import name_and_text
from tui.domain.capture.capture_signs import read_signs
from tui.language.declare import N_
from tui.usecases.capture.read_capture import read_capture


@click.command(
    help=N_("Add an action between meetings. Write it as 'Send the plan @them >fri'; without @ it is yours.")
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1, required=True)
@past_option
@click.option("--up", "upward", is_flag=True, help=N_("You take it up with your own manager."))
@click.pass_obj
def command(context: CommandContext, name: str, text: tuple[str, ...], *, past: bool, upward: bool) -> None:
    team = context.reader.team()
    person, said = name_and_text(team, name, text, context.translator)
    lines = [
        read_capture(_as_action(line), person, team, None, today=context.today, language=context.language)
        for line in lines_given(said, context)
    ]
    save_lines(context, person, lines, past=past, upward=upward)


def _as_action(line: str) -> str:
    return line if read_signs(line).kind == "!" else f"!{line}"
