"""Lines as wide as the terminal, broken between words; where nobody sees them, as in a pipe, each stays one line."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable

import click

_LEAST_WIDTH = 20
"""Columns that even a tiny window counts as: words broken more often could not be read either."""

_HANG = 2
"""Columns by which further lines of a text stand further in than its first."""


def terminal_width() -> int | None:
    """The columns of the terminal that standard output goes to, None where it goes to a file or a pipe."""
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (AttributeError, OSError, ValueError):
        return None
    # A terminal that does not know its size says 0.
    return max(_LEAST_WIDTH, columns) if columns else None


def print_line(text: str) -> None:
    """Print one text, in as many lines as the terminal needs for it."""
    print_lines((text,))


def print_lines(texts: Iterable[str]) -> None:
    width = terminal_width()
    for text in texts:
        for line in (text,) if width is None else fitted(text, width):
            click.echo(line)


def fitted(text: str, width: int, hang: int = _HANG) -> list[str]:
    """Break a text between its words into lines of at most `width` cells; what stood in keeps standing in.

    A word that is wider than a line has one of its own.
    """
    if cell_width(text) <= width:
        return [text]
    indent = len(text) - len(text.lstrip(" "))
    lines, line, used = [], " " * indent, indent
    for number, word in enumerate(text.split()):
        wide = cell_width(word)
        if number and used + 1 + wide > width:
            lines.append(line)
            line, used = " " * (indent + hang) + word, indent + hang + wide
        else:
            line, used = (f"{line} {word}", used + 1 + wide) if number else (line + word, used + wide)
    return [*lines, line]


def cell_width(text: str) -> int:
    """Cells that `text` takes; plain ASCII, which most is, needs no looking up."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )
