"""What was asked, quoted along with the answer: it is in the transcript already."""

from __future__ import annotations

import re
from collections.abc import Collection

from tui.domain.chat.transcript import words_of
from tui.exchange.chat.chat_read import Part

Words = tuple[str, ...]

_QUOTE = re.compile(r"\s*[>|]")


def without_quote(part: Part, asked: Collection[Words]) -> tuple[Part, tuple[str, ...]]:
    """Give a part without the question that is quoted above it, and the lines of the quote; else as it is.

    The name and the time of what is quoted may stand before it.
    """
    lines = part.text.split("\n")
    end = next((at for at, line in enumerate(lines) if not _QUOTE.match(line)), len(lines))
    quoted = words_of("\n".join(lines[:end]))
    rest = "\n".join(lines[end:]).strip()
    if not rest or not any(question and quoted[-len(question) :] == question for question in asked):
        return part, ()
    return Part(part.name, rest), tuple(lines[:end])


def parted_at_question(part: Part, asked: Collection[Words]) -> tuple[Part, ...]:
    """Part what stands under no name where it begins with a question: the question, and what was answered."""
    lines = part.text.split("\n")
    if part.name:
        return (part,)
    for end in range(1, len(lines)):
        rest = "\n".join(lines[end:]).strip()
        if rest and words_of("\n".join(lines[:end])) in asked:
            return Part("", "\n".join(lines[:end]).strip()), Part("", rest)
    return (part,)
