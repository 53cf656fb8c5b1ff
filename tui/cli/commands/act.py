"""`fireside act NAME TEXT`: an action agreed between two meetings."""

from __future__ import annotations

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.output.columns import owner_title
from tui.domain.meeting.capture_grammar import Captured, read_line
from tui.domain.people.person import Person
from tui.domain.text.clean_text import is_blank, shorten
from tui.language.declare import N_


@click.command(
    help=N_("Add an action between meetings. Write it as 'Send the plan @them >fri'; without @ it is yours.")
)
@click.argument("name", shell_complete=complete)
@click.argument("text", nargs=-1, required=True)
@click.pass_obj
def command(context: CommandContext, name: str, text: tuple[str, ...]) -> None:
    person = one(context.reader.team(), name, context.translator)
    said = " ".join(text).strip()
    line = said if said.startswith(("!", "#!")) else f"!{said}"
    save_action(
        context, person, read_line(line, today=context.today, employee=person.name, language=context.language)
    )


def save_action(context: CommandContext, person: Person, line: Captured) -> None:
    """Keep the action that `line` says and print how it was understood; raises Refused where it was not."""
    from tui.system.ids import new_id
    from tui.usecases.keep_line import with_line_between_meetings

    _ = context.translator
    if not line.understood:
        day = shorten(line.due_text, 60)
        raise RefusedError(
            _("{day} is not understood as a day. Try fri, 15/12, +3d, w49 or 2026-12-15.", day=day)
        )
    if is_blank(line.text):
        raise RefusedError(_("There is no text. Write what is to be done."))
    id, today = new_id(), context.today
    context.change(lambda state: with_line_between_meetings(state, line, person.id, id=id, today=today))
    due = _("no date") if line.due is None else _.day(line.due, context.today)
    private = f", {_('private')}" if line.private else ""
    click.echo(f"→ {owner_title(line.owner, person, _)}, {due}{private}: {line.text}")
