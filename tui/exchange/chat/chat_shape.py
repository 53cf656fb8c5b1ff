"""What is common to all programs: a head begins a message, and all up to the next head is its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.exchange.chat.chat_names import ChatNames, bare_name
from tui.exchange.chat.chat_read import ChatRead, Part
from tui.exchange.chat.chat_stamps import is_date_line


class Head(NamedTuple):
    """The `lines` that begin a message, and the text that stands in the last of them; `name` None: who spoke before."""

    name: str | None
    lines: int = 1
    text: str = ""


FindHead = Callable[[Sequence[str], int, ChatNames], Head | None]
"""Gives the head that begins at a line, None where none does."""


class Shape(NamedTuple):
    """How a program writes a conversation: `furniture` fits a whole line, `tail` what stands behind a text."""

    head: FindHead
    furniture: re.Pattern[str]
    tail: re.Pattern[str]


class _Message:
    """One message while its lines are gathered."""

    def __init__(self, name: str, head: list[str], text: str, *, goes_on: bool) -> None:
        self.name = name
        self.goes_on = goes_on
        self._head = head
        self._said = [text] if text else []
        self._furniture: list[str] = []

    def add(self, line: str, *, is_furniture: bool) -> None:
        (self._furniture if is_furniture else self._said).append(line)

    def close(self, tail: re.Pattern[str] | None) -> tuple[str, list[str]]:
        """Give its text, and what is around it: what would leave nothing of a message is the message."""
        text = "\n".join(self._said).strip()
        if not text and self._head and any(line.strip() for line in self._furniture):
            return "\n".join(self._furniture).strip(), self._head
        if not text and self.goes_on:
            return "\n".join(self._head).strip(), []
        found = tail.search(text) if tail is not None else None
        if found is None or not text[: found.start()].strip():
            return text, [*self._head, *self._furniture]
        return text[: found.start()].rstrip(), [*self._head, *self._furniture, found[0].strip()]


def cut(lines: Sequence[str], shape: Shape, names: ChatNames) -> ChatRead:
    """Cut lines at their heads. Every line is in a part or around."""
    messages = [_Message("", [], "", goes_on=False)]
    at = 0
    while at < len(lines):
        head = shape.head(lines, at, names)
        if head is not None:
            name = messages[-1].name if head.name is None else bare_name(head.name)
            above = _without_end(lines[at : at + head.lines], head.text)
            messages.append(_Message(name, above, head.text, goes_on=head.name is None))
            at += head.lines
            continue
        line = lines[at]
        is_furniture = bool(shape.furniture.fullmatch(line.strip())) or _parts_days(lines, at, shape, names)
        messages[-1].add(line, is_furniture=is_furniture)
        at += 1
    parts: list[Part] = []
    around: list[str] = []
    heads = 0
    for message in messages:
        text, beside = message.close(shape.tail if len(messages) > 1 else None)
        around += beside
        if text:
            parts.append(Part(message.name, text))
            # Who goes on has begun before: a time alone is no sign of a chat.
            heads += bool(message.name)
    return ChatRead(tuple(parts), tuple(line for line in around if line.strip()), heads)


def _parts_days(lines: Sequence[str], at: int, shape: Shape, names: ChatNames) -> bool:
    """Whether a line is the day over the messages that follow."""
    if not is_date_line(lines[at]):
        return False
    below = next((number for number in range(at + 1, len(lines)) if lines[number].strip()), None)
    return below is not None and shape.head(lines, below, names) is not None


def _without_end(lines: Sequence[str], text: str) -> list[str]:
    """Give the lines of a head without the text that stands in the last of them."""
    return [*lines[:-1], lines[-1].rstrip().removesuffix(text)] if text else list(lines)
