"""A text that is shown before it goes on the clipboard, as what others read must not surprise who sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.input.confirm_prompt import can_answer

if TYPE_CHECKING:
    from tui.language import Translator


def may_copy(text: str, _: Translator) -> bool:
    """Show the text and give whether to copy it; where somebody sits there they are asked."""
    click.echo(text.encode("utf-8", "replace"), nl=not text.endswith("\n"))
    if can_answer() and not click.confirm(_("Copy this?"), default=True):
        click.echo(_("Nothing was copied."))
        return False
    return True


def put_on_clipboard(text: str, _: Translator, *, without: str, done: str) -> None:
    """Copy the text and say `done`; raises RefusedError with what to do `without` a clipboard."""
    import os

    from tui.exchange.clipboard import osc52, system_clipboard

    is_here = not osc52.is_remote(os.environ) or osc52.has_forwarded_display(os.environ)
    if is_here and system_clipboard.copy(text):
        click.echo(done)
        return
    from tui.cli.output.terminal_copy import copy_by_terminal

    sent = copy_by_terminal(text) if can_answer() else ""
    if not sent:
        raise RefusedError(without)
    said = _("Sent to the terminal, which does not say whether it took it.")
    click.echo(done if sent == "taken" else said)
