"""`fireside minutes NAME`: the shared minutes, what has changed since, and the ways in which they arrive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.command_context import CommandContext
from tui.cli.input.find_person import complete, one
from tui.cli.input.out_options import at_most_one, copy_option, out_option
from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.exchange.minutes_forms.minutes_form import Form

_FORMS = ("markdown", "html", "plain", "slack", "teams")


@click.command(
    help=N_(
        "Print the shared minutes of the last meeting, as Markdown; or copy them, or write them as a page or as a note."
    )
)
@click.argument("name", shell_complete=complete)
@out_option(N_("Write them to a new file."))
@copy_option(N_("Show them, then put them on the clipboard."))
@click.option(
    "--html", metavar="FILE", type=click.Path(path_type=Path), help=N_("Write them as a page for a browser.")
)
@click.option(
    "--as",
    "form",
    type=click.Choice(_FORMS),
    default="markdown",
    help=N_(
        "The form: html pastes formatted into Outlook and Teams; slack and teams have the marks of those chats."
    ),
)
@click.option(
    "--vault",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=N_("Write them as a note into a folder of notes."),
)
@click.option("--changes", is_flag=True, help=N_("Only what has changed since they got the minutes."))
@click.option("--actions", is_flag=True, help=N_("Only what they have taken on, as a text to send."))
@click.option(
    "--all", "all_of_them", is_flag=True, help=N_("All minutes one after the other, the newest first.")
)
@click.pass_obj
def command(
    context: CommandContext,
    *,
    name: str,
    out: Path | None,
    copy: bool,
    html: Path | None,
    form: Form,
    vault: Path | None,
    changes: bool,
    actions: bool,
    all_of_them: bool,
) -> None:
    from tui.cli.commands.minutes.minutes_text import MinutesText
    from tui.cli.commands.minutes.write_minutes import (
        copy_text,
        print_text,
        write_note,
        write_page,
        write_text,
    )

    _ = context.translator
    files = {"--out": out is not None, "--html": html is not None, "--vault": vault is not None}
    at_most_one({**files, "--copy": copy}, _)
    at_most_one({"--changes": changes, "--actions": actions, "--all": all_of_them}, _)
    if vault is not None and changes + actions:
        raise click.UsageError(_("Use --vault only for minutes."))
    team = context.reader.team()
    text = MinutesText(context, team, one(team, name, _))
    if vault is not None:
        write_note(text, vault, context, every=all_of_them)
        return
    markdown = text.of(
        "changes" if changes else "actions" if actions else "all" if all_of_them else "minutes"
    )
    if copy:
        is_handed = copy_text(markdown, form, _)
    elif html is not None:
        is_handed = write_page(text, markdown, html, context)
    elif out is not None and str(out) != "-":
        is_handed = write_text(markdown, form, out, context)
    else:
        print_text(markdown, form)
        is_handed = False
    if is_handed and not actions and not all_of_them:
        text.keep_handed(anew=changes)
    elif not changes:
        text.tell_changes()
