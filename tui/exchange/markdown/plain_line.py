"""One line of text that Markdown shows as it was typed."""

import re

from tui.domain.text.clean_text import clean_line

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def plain(text: str) -> str:
    """Give one line that Markdown shows as it was typed: no sign of it makes structure."""
    line = clean_line(text)
    line = _SIGNS.sub(r"\\\1", line)
    return _STARTS.sub(lambda m: f"{m[1]}\\{m[2]}" if not m[2][0].isdigit() else _escape_number(m), line)


def _escape_number(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2][:-1]}\\{match[2][-1]}"
