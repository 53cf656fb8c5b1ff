"""What was asked, quoted along with the answer: it is in the transcript already."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import groupby

from tui.domain.chat.transcript import words_of
from tui.exchange.chat.chat_read import Part

Words = tuple[str, ...]

_QUOTE = re.compile(r"\s*[>|]")


def without_quote(part: Part, known: Collection[Words]) -> tuple[Part, tuple[str, ...]]:
    """Give a part without what it quotes of what is known, and the lines of the quotes; else as it is.

    The name and the time of what is quoted may stand before it.
    """
    kept: list[str] = []
    quotes: list[str] = []
    for is_quote, run in groupby(part.text.split("\n"), key=lambda line: bool(_QUOTE.match(line))):
        lines = list(run)
        (quotes if is_quote and _is_of(words_of("\n".join(lines)), known) else kept).extend(lines)
    rest = "\n".join(kept).strip()
    return (Part(part.name, rest), tuple(quotes)) if rest and quotes else (part, ())


def _is_of(quoted: Words, known: Collection[Words]) -> bool:
    """Whether it ends with something that is known, or is a piece of it."""
    told = f" {' '.join(quoted)} "
    return bool(quoted) and any(
        words and (told.endswith(f" {' '.join(words)} ") or told in f" {' '.join(words)} ") for words in known
    )


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
