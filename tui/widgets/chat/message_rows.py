"""Messages of a chat as rows: who, and what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.cells import cell_len
from textual.content import Content

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.group import MANAGER
from tui.domain.text.clean_text import clean_line, shorten
from tui.widgets.base.content import drawn, hanging
from tui.widgets.base.excerpt import glimpse

_LONGEST_NAME = 16
"""Cells of a name."""


def message_rows(messages: Iterable[ChatMessage], names: Mapping[str, str], width: int) -> list[Content]:
    """Draw each message, `names` being those of who writes by id; where it is not known who it was stands `?`."""
    shown = {id: shorten(clean_line(name), _LONGEST_NAME) for id, name in names.items()}
    messages = list(messages)
    told = [
        shown.get(one.who) or shorten(f"? {clean_line(one.name)}".strip(), _LONGEST_NAME) for one in messages
    ]
    column = max((cell_len(name) for name in (*shown.values(), *told)), default=0) + 2
    rows = []
    for one, name in zip(messages, told, strict=True):
        style = "$warning" if one.who not in shown else "$ember" if one.who == MANAGER else "$gold"
        lead = drawn((name, f"bold {style}"), " " * (column - cell_len(name)))
        first, *more = (glimpse(one.text)).split("\n")
        row = hanging(lead, drawn((first, "$text")), width)
        rest = [hanging(drawn(" " * column), drawn((line, "$text")), width) for line in more]
        rows.append(Content("\n").join([row, *rest]))
    return rows
