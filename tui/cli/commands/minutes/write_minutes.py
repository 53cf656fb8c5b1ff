"""The ways on which minutes leave: standard output, a file, a page, a note, the clipboard."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.cli.commands.minutes.minutes_text import MinutesText
from tui.cli.input.write_file import write_out
from tui.domain.text.clean_text import clean_line
from tui.exchange.minutes_forms.minutes_form import Form, in_form

if TYPE_CHECKING:
    from tui.domain.meeting.archive import Held
    from tui.language import Translator


def print_text(markdown: str, form: Form) -> None:
    text = in_form(markdown, form)
    click.echo(text, nl=not text.endswith("\n"))


def write_text(markdown: str, form: Form, out: Path, context: CommandContext) -> bool:
    """Write a new file and give whether it was."""
    return _written(out, in_form(markdown, form), context)


def write_page(text: MinutesText, markdown: str, out: Path, context: CommandContext) -> bool:
    """Write a page of its own and give whether it was."""
    from tui.exchange.minutes_forms.html_page import html_page

    title = markdown.split("\n", 1)[0].lstrip("# ").replace("\\", "")
    return _written(out, html_page(markdown, title=title, language=text.words.language), context)


def copy_text(markdown: str, form: Form, _: Translator) -> bool:
    """Show what is copied before it is, and give whether it was; where somebody sits there it is asked."""
    from tui.cli.output.shown_copy import may_copy, put_on_clipboard

    shown = markdown if form == "html" else in_form(markdown, form)
    if not may_copy(shown, _):
        return False
    if form == "html":
        from tui.exchange.clipboard.rich_clipboard import copy_formatted

        kinds = copy_formatted(in_form(markdown, "html"), markdown)
        if kinds:
            click.echo(_("It is on the clipboard, formatted."))
            return True
        raise RefusedError(
            _(
                "No clipboard here takes formatted text. Write it with --html FILE, and copy it from the browser."
            )
        )
    without = _("No clipboard could be reached from here. Write them with --out FILE.")
    put_on_clipboard(shown, _, without=without, done=_("The minutes are on the clipboard."))
    return True


def write_note(text: MinutesText, vault: Path, context: CommandContext, *, every: bool) -> None:
    """Write one note a meeting into the folder; the first time it is said who holds them from then on."""
    from tui.exchange.minutes_forms.vault_note import MARK, note_name, vault_note

    _ = context.translator
    if not vault.is_dir():
        raise RefusedError(_("{path} is not a folder. Make it first.", path=clean_line(str(vault))))
    is_first = not any(MARK in _beginning(path) for path in vault.glob("*.md"))
    actions = text.actions()
    written = 0
    for held in text.held() if every else (text.last,):
        day = _day(held)
        following = None if held.meeting.next is None else held.meeting.next.on
        note = vault_note(
            held.minutes,
            meeting=held.meeting.id,
            person=text.person,
            held=day,
            following=following,
            actions=[action for action in actions if action.meeting == held.meeting.id],
        )
        path = vault / note_name(text.person, day)
        if path.is_file() and path.read_bytes() == note.encode("utf-8", "replace"):
            click.echo(_("{path} is as it should be.", path=clean_line(str(path))))
        elif every and path.exists():
            # Boxes may have been ticked in it, and one question for each year of notes is too many.
            click.echo(_("{path} is there already, and stays.", path=clean_line(str(path))))
        else:
            written += _written(path, note, context)
    if is_first and written:
        click.echo(
            _(
                "Whatever syncs or backs up that folder holds a copy from now on; forgetting does not reach it."
            )
        )


def _written(out: Path, text: str, context: CommandContext) -> bool:
    if not write_out(out, text, context.translator):
        return False
    context.has_saved = True
    click.echo(context.translator("Written: {path}", path=clean_line(str(out))))
    return True


def _beginning(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(20)
    except OSError:
        return ""


def _day(held: Held) -> date:
    return held.meeting.held or held.meeting.created.date()
