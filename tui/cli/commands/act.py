"""`fireside act NAME TEXT`: an action agreed between two meetings."""

from __future__ import annotations

import click

from tui.cli.command_context import CommandContext
from tui.cli.commands.save_lines import lines_given, save_lines
from tui.cli.input.find_person import complete
from tui.cli.input.name_and_text import name_and_text
from tui.domain.meeting.capture_grammar import read_line
from tui.language.declare import N_


@click.command(
    help=N_("Add an action between meetings. Write it as 'Send the plan @them >fri'; without @ it is yours.")
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1, required=True)
@click.pass_obj
def command(context: CommandContext, name: str, text: tuple[str, ...]) -> None:
    person, said = name_and_text(context.reader.team(), name, text, context.translator)
    lines = [
        read_line(
            line if line.startswith(("!", "#!")) else f"!{line}",
            today=context.today,
            employee=person.name,
            language=context.language,
        )
        for line in lines_given(said, context.translator)
    ]
    save_lines(context, person, lines)
