"""`fireside import FILE`: what others wrote, taken in; what it is shows by its name."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import STANDARD
from tui.language.declare import N_

CALENDARS = (".ics", ".ical", ".ifb", ".icalendar")


@click.command(
    help=N_(
        "Take in the next dates of meetings from a calendar, FILE.ics. It is shown before anything is saved."
    )
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--zone", metavar="ZONE", help=N_("The time zone, such as Europe/Stockholm; else that of here.")
)
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.option("--dry-run", is_flag=True, help=N_("Only show what would be taken in."))
@click.pass_obj
def command(context: CommandContext, file: Path, *, zone: str | None, yes: bool, dry_run: bool) -> None:
    _ = context.translator
    if str(file) != STANDARD and file.suffix.lower() not in CALENDARS:
        raise click.UsageError(_("{path}: the name must end in {endings}.", path=file, endings=".ics"))
    from tui.cli.commands.imports.import_calendar import import_calendar

    import_calendar(context, file, zone=zone, sure=yes, dry_run=dry_run)
