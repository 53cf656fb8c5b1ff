"""One line of text that Markdown shows as it was typed."""

import re
from collections.abc import Sequence

from tui.domain.text.clean_text import BREAK, clean_line, pasted_lines

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+[.)])")

_ENDS = (".", "!", "?", "…")
"""Signs with which a sentence ends, so that the next one may follow."""


def plain(text: str) -> str:
    """Give one line that Markdown shows as it was typed: no sign of it makes structure."""
    line = clean_line(text)
    if BREAK.strip() in line:
        line = _in_a_row(pasted_lines(line))
    line = _SIGNS.sub(r"\\\1", line)
    return _STARTS.sub(lambda m: f"{m[1]}\\{m[2]}" if not m[2][0].isdigit() else _escape_number(m), line)


def _in_a_row(parts: Sequence[str]) -> str:
    """Give lines as one reads them in a row: the sign that stands for a break is one of the fields alone."""
    row, *rest = parts or ("",)
    for part in rest:
        row += f" {part}" if row.endswith(_ENDS) else f" / {part}"
    return row


def _escape_number(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2][:-1]}\\{match[2][-1]}"
