"""`fireside import FILE`: what others wrote, taken in; what it is shows by its name."""

from __future__ import annotations

from pathlib import Path

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.argument_text import STANDARD
from tui.cli.input.find_person import complete
from tui.language.declare import N_

CALENDARS = (".ics", ".ical", ".ifb", ".icalendar")


@click.command(
    help=N_(
        "Take in the next dates of meetings from a calendar, FILE.ics; an export of somebody, FILE.json; or with "
        "--person old running notes on them, line by line. It is shown before anything is saved."
    )
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--person", metavar="NAME", shell_complete=complete, help=N_("Whom running notes are about, a line each.")
)
@click.option(
    "--zone", metavar="ZONE", help=N_("The time zone, such as Europe/Stockholm; else that of here.")
)
@click.option("--yes", is_flag=True, help=N_("Do not ask."))
@click.option("--dry-run", is_flag=True, help=N_("Only show what would be taken in."))
@click.pass_obj
def command(
    context: CommandContext, *, file: Path, person: str | None, zone: str | None, yes: bool, dry_run: bool
) -> None:
    _ = context.translator
    if person is not None:
        from tui.cli.commands.imports.import_notes import import_notes

        import_notes(context, file, person, sure=yes, dry_run=dry_run)
        return
    if file.suffix.lower() == ".json":
        from tui.cli.commands.imports.import_export import import_export

        import_export(context, file, sure=yes, dry_run=dry_run)
        return
    if str(file) != STANDARD and file.suffix.lower() not in CALENDARS:
        raise click.UsageError(
            _(
                "{path} is no calendar and no export. Say --person NAME where it is notes on somebody.",
                path=file,
            )
        )
    from tui.cli.commands.imports.import_calendar import import_calendar

    import_calendar(context, file, zone=zone, sure=yes, dry_run=dry_run)
