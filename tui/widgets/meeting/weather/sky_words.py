"""Weathers to pick from as numbered words, for where they are not drawn."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from tui.domain.meeting.meeting import Meeting
from tui.widgets.base.content import drawn, evenly
from tui.widgets.meeting.walk_page import at_a_glance

_LEAST_ROWS = 24
"""Rows of a window from which there is room for drawings beside the conversation of a chat, or on the desk."""

_ONE_LINE_LESS = 60
"""Columns of a window from which the words take a line less."""


def in_words(widget: Widget, meeting: Meeting) -> bool:
    """Whether weathers stand as words: at a glance, and in a low window in a chat or on the desk."""
    is_shared = meeting.way == "chat" or not widget.screen.has_class("-watched")
    return at_a_glance(widget) or (is_shared and widget.app.size.height < _LEAST_ROWS)


def rows_in_words(widget: Widget) -> int:
    """Give how many rows a question takes whose weathers stand as words, in a chat."""
    return 8 if widget.app.size.width >= _ONE_LINE_LESS else 9


def sky_words(choices: Sequence[tuple[str, str]], picked: str, width: int) -> Content:
    """Give (id, label) pairs one after the other in lines of `width` cells, the one picked with an inverse number."""
    return evenly((_word(at, *one, picked) for at, one in enumerate(choices, 1)), max(20, width), "  ")


def _word(number: int, id: str, label: str, picked: str) -> Content:
    if id == picked:
        return drawn((f" {number} ", "bold $ground on $gold"), (f" {label}", "bold $text"))
    return drawn((f"{number} ", "bold $gold"), (label, "$text"))
