"""What stands below the capture line while something is written in it."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.capture.capture_grammar import Captured
from tui.domain.text.clean_text import pasted_lines
from tui.language import Translator
from tui.usecases.capture.line_reader import LineReader


def told_below(
    text: str,
    reader: LineReader,
    meaning: Callable[[Captured], str],
    _: Translator,
    *,
    has_cursor: bool,
) -> str:
    """Say what a line becomes, or that it was left half written; nothing where it says nothing yet."""
    says, several = reader.says(text), len(pasted_lines(text))
    if says and not has_cursor:
        # Without a cursor it would look as if it were being written.
        return _("not finished – n goes on with it")
    if several > 1:
        return _.n("→ {n} line", "→ {n} separate lines", several)
    return meaning(reader.read(text)) if says or text.strip() == "!" else ""
