"""A file that somebody asked for: theirs alone, whole or not at all, and never in place of another unasked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.cli_errors import RefusedError
from tui.cli.input.confirm_prompt import can_answer
from tui.domain.text.clean_text import clean_line

if TYPE_CHECKING:
    from tui.language import Translator


def write_out(path: Path, text: str, _: Translator) -> bool:
    """Write the file and give whether it was; raises RefusedError where something is there and nobody can be asked."""
    shown = clean_line(str(path))
    if os.path.lexists(path):
        if not path.is_file() or path.is_symlink():
            raise RefusedError(_("{path} is not a regular file. Choose another name.", path=shown))
        if not can_answer():
            raise RefusedError(
                _("{path} is there already. Choose another name or remove it first.", path=shown)
            )
        if not click.confirm(_("{path} is there already. Write over it?", path=shown)):
            click.echo(_("Nothing was written."))
            return False
    _put(path, text)
    return True


def write_calendar(path: Path, text: str, _: Translator) -> None:
    """Write the file, in place of an earlier calendar of Fireside too; raises RefusedError if it is anything else."""
    shown = clean_line(str(path))
    if os.path.lexists(path) and not _is_own_calendar(path):
        raise RefusedError(_("{path} is there already. Choose another name or remove it first.", path=shown))
    _put(path, text)


def _is_own_calendar(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        begin = file.read(400)
    return begin.startswith(b"BEGIN:VCALENDAR") and b"PRODID:-//Fireside//" in begin


def _put(path: Path, text: str) -> None:
    from tui.storage.durable.disk import Files
    from tui.storage.durable.whole_files import write_in_place

    files, target = Files(), path.absolute()
    write_in_place(files, target, text.encode("utf-8", "replace"))
    files.fsync_folder(target.parent)
