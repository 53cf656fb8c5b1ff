"""`fireside` alone, as most start it: home, without waiting for what reads a command line."""

from __future__ import annotations

from typing import NoReturn

from tui.cli.command_context import CommandContext
from tui.cli.exit_codes import finish, refusals_in_language


def open_home() -> NoReturn:
    """Show home until it is left, and end the process as the command does."""
    finish(lambda: home_of(CommandContext(None, None)))


def home_of(context: CommandContext) -> int:
    """Show home until it is left, and give the exit code; raises RefusedError."""
    # The app hides itself: once its first frame is there, or before it takes a key.
    from tui.cli.launch import open_app

    with refusals_in_language(lambda: context.translator):
        return open_app(context.data, context.language, config=context.config)
