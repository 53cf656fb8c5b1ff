"""`fireside minutes NAME`: the shared minutes of the last meeting, as Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.input.confirm_prompt import can_answer
from tui.cli.input.find_person import complete, one
from tui.domain.text.clean_text import clean_line
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.domain.meeting.archive import Held
    from tui.domain.people.person import Person
    from tui.domain.people.team import Team
    from tui.language import Translator


@click.command(help=N_("Print the shared minutes of the last meeting, as Markdown."))
@click.argument("name", shell_complete=complete)
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(path_type=Path, allow_dash=True),
    help=N_("Write them to a new file."),
)
@click.option("--copy", is_flag=True, help=N_("Show them, then put them on the clipboard."))
@click.pass_obj
def command(context: CommandContext, name: str, out: Path | None, copy: bool) -> None:
    _ = context.translator
    if out is not None and copy:
        raise click.UsageError(_("Choose one of --out and --copy."))
    team = context.reader.team()
    person = one(team, name, _)
    held = _last_held(team, person, context)
    if held is None:
        raise RefusedError(_("{name}: no meeting has been held yet.", name=person.name))
    if copy:
        _copy(held.minutes, _)
    elif out is None or str(out) == "-":
        click.echo(held.minutes, nl=not held.minutes.endswith("\n"))
    else:
        from tui.cli.input.write_file import write_out

        if write_out(out, held.minutes, _):
            context.has_saved = True
            click.echo(_("Written: {path}", path=clean_line(str(out))))


def _last_held(team: Team, person: Person, context: CommandContext) -> Held | None:
    digest = team.digest(person.id)
    if digest.last_on is not None:
        for held in context.reader.archive(person.id, digest.last_on.year).meetings:
            if held.meeting.id == digest.last_meeting:
                return held
    return next(iter(context.reader.history(person.id)), None)


def _copy(minutes: str, _: Translator) -> None:
    """Show what is copied before it is; where somebody sits there it is asked."""
    from tui.exchange.clipboard.system_clipboard import copy

    click.echo(minutes, nl=not minutes.endswith("\n"))
    if can_answer() and not click.confirm(_("Copy this?"), default=True):
        click.echo(_("Nothing was copied."))
        return
    if not copy(minutes):
        raise RefusedError(_("No clipboard could be reached from here. Write them with --out FILE."))
    click.echo(_("The minutes are on the clipboard."))
