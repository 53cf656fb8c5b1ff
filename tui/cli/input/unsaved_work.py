"""What an earlier run could not save: who erases or hands over all of somebody's data has to know of it."""

from __future__ import annotations

from tui.cli.cli_errors import RefusedError
from tui.cli.command_context import CommandContext
from tui.domain.text.clean_text import clean_line


def refuse_unsaved_work(context: CommandContext) -> None:
    """Raise RefusedError where a rescue file waits: what is in it would come back when it is taken in."""
    from tui.storage.durable.disk import Files
    from tui.storage.paths import spare_folder
    from tui.storage.recovery.rescue_file import rescues_in

    for path in rescues_in((context.data, spare_folder(context.data)), Files()):
        raise RefusedError(
            context.translator(
                "{path} keeps what could not be saved. Open Fireside and take it in or throw it away, then try again.",
                path=clean_line(str(path)),
            )
        )
