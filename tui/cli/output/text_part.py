"""A part of a text on the terminal: a heading, and lines below it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.cli.output.columns import LONGEST_TEXT
from tui.domain.text.clean_text import clean_line, shorten


def part(most: int, heading: str, texts: Iterable[str]) -> list[str]:
    """Give it with `most` lines, or one more rather than a count of one; nothing where there are no texts."""
    lines = [f"  {shorten(clean_line(text), LONGEST_TEXT * 2)}" for text in texts]
    if not lines:
        return []
    if len(lines) <= most + 1:
        return [heading, *lines]
    return [heading, *lines[:most], f"  … +{len(lines) - most}"]
