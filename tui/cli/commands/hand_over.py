"""`fireside handover NAME`: what the next manager gets, once the person has read it."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.input.out_options import out_option
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_


@click.command(
    help=N_(
        "Write what NAME’s next manager gets: the shared actions and goals that are open, never anything private. "
        "Let NAME read it first."
    )
)
@click.argument("name", shell_complete=complete)
@click.option("--with-minutes", is_flag=True, help=N_("The minutes of your meetings go along."))
@click.option("--seen", is_flag=True, help=N_("NAME has read it: it says so."))
@out_option(N_("Write it to a file that you alone can read."), metavar="FILE.md")
@click.pass_obj
def command(context: CommandContext, *, name: str, with_minutes: bool, seen: bool, out: Path | None) -> None:
    from tui.cli.input.case_context import case_context
    from tui.exchange.markdown.hand_over_text import write_hand_over

    _, reader = context.translator, context.reader
    team = reader.team()
    person = one(team, name, _)
    case = case_context(context).for_person(person)
    text = write_hand_over(
        person,
        team,
        reader.history(person.id) if with_minutes else (),
        manager=case.manager,
        seen=seen,
        today=context.today,
        _=case.person_translator,
    )
    if out is None or str(out) == "-":
        click.echo(text.encode("utf-8", "replace"), nl=False)
        return
    from tui.cli.input.write_file import write_out

    if write_out(out, text, _):
        context.has_saved = True
        click.echo(_("Written: {path}", path=clean_line(str(out))))
