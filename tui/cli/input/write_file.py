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
    """Write the file and give whether it was; raises Refused where something is there and nobody can be asked."""
    from tui.storage.durable.disk import Files, write_in_place

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
    files, target = Files(), path.absolute()
    write_in_place(files, target, text.encode("utf-8", "replace"))
    files.fsync_folder(target.parent)
    return True
