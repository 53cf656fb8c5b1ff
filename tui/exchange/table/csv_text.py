"""Writing CSV of which no cell is ever a formula, whatever stands in it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from tui.domain.text.clean_text import clean_line

FORMULA = tuple("=+-@\t\r|%＝＋－＠")
"""What a cell begins with that a spreadsheet calculates, or runs."""


def csv_text(rows: Iterable[Sequence[object]]) -> str:
    """Give the rows as CSV (RFC 4180); numbers stay numbers, and a text that could be a formula begins with a quote."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    for row in rows:
        writer.writerow([cell if isinstance(cell, int | float) else safe_cell(str(cell)) for cell in row])
    return file.getvalue()


def safe_cell(text: str) -> str:
    """Give a text as it is shown and never reckoned."""
    line = clean_line(text)
    return f"'{line}" if line.startswith(FORMULA) else line
