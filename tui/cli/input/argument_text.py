"""Texts as they were typed: on the command line in whatever encoding, or on standard input for `-`."""

from __future__ import annotations

import os
import sys

from tui.cli.cli_errors import RefusedError
from tui.language import Translator

STANDARD = "-"
"""Stands for standard input where something is read, for standard output where it is written."""
LONGEST_INPUT = 1_000_000
"""Bytes of text that are read from standard input."""


def as_typed(argument: str) -> str:
    """Give an argument as the person typed it: UTF-8, also where the locale says that it is something else."""
    if argument.isascii() or sys.getfilesystemencoding() == "utf-8":
        return argument
    try:
        return os.fsencode(argument).decode()
    except UnicodeError:
        return argument


def input_lines(_: Translator) -> list[str]:
    """Give the lines of standard input but empty ones; raises RefusedError where it is far too long."""
    if sys.stdin is None:
        return []
    raw = sys.stdin.buffer.read(LONGEST_INPUT + 1)
    if len(raw) > LONGEST_INPUT:
        raise RefusedError(_("There is more than one megabyte on standard input. Nothing was saved."))
    lines = (line.strip() for line in raw.decode("utf-8-sig", "replace").split("\n"))
    return [line for line in lines if line]
