"""Reading answers to a form, however the mail or chat they came in has treated them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.domain.preparation.form import END, FormField, PrepForm
from tui.domain.record import Record
from tui.domain.text.clean_text import clean
from tui.exchange.preparation.form_text import furniture, heading
from tui.exchange.preparation.mail_furniture import sort_lines
from tui.exchange.preparation.mail_text import lines_of
from tui.exchange.preparation.reply_marks import (
    ESCAPED,
    codes_in,
    segments_of,
    without_furniture,
    without_question,
    words,
)

_WIDTH = 66
"""Cells from which on a line may have been broken by a program and not by a person."""
_BARE = re.compile(r"^\s*([FQ][0-9]{1,2})\s*(?:[:.)–—-])\s*", re.I)
_LEAST_BARE = 2
_ITEM = re.compile(r"^\s*(?:[-*•·–—◦▪]|\(?\d{1,2}[.)])(?:\s+|$)")


class ReadReply(Record, frozen=True, kw_only=True):
    """`answers` are texts by the mark of their field, `rest` what stood somewhere else, in its order.

    `codes` are those of the forms that are named in it.
    """

    codes: tuple[str, ...] = ()
    answers: dict[str, str] = {}
    rest: str = ""
    has_marks: bool = False


def read_reply(raw: bytes | str, form: PrepForm) -> ReadReply:
    """Find what was answered to each question of the form. Every word is in an answer or in the rest."""
    lines = [clean(line) for line in lines_of(raw)]
    segments = segments_of(_with_lost_marks(_with_bare_marks(lines, form), form), form)
    known = furniture(form)
    answers: dict[str, list[str]] = {}
    rest: list[str] = []
    for mark, there in segments:
        field = form.field(mark)
        if field is None or field.mark == END:
            left = there if field is None else _without_heading(there, field)
            rest += _plain(without_furniture(left, known))
            continue
        said, around = sort_lines(_without_heading(there, field))
        rest += around
        text = "\n".join(unwrapped(_plain(without_furniture(said, known))))
        text = _trimmed(ESCAPED.sub(r"\1", text))
        if text and not _is_known(text, answers.get(mark, [])):
            answers.setdefault(mark, []).append(text)
    rest = [line for line in rest if line.strip()]
    return ReadReply(
        codes=codes_in(lines),
        answers={mark: "\n".join(texts) for mark, texts in answers.items()},
        rest="\n".join(rest).strip("\n"),
        has_marks=any(mark for mark, _lines in segments),
    )


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Join lines that a program has broken; those that a person has broken stay."""
    found: list[str] = []
    previous = ""
    for line in lines:
        if found and _was_broken(previous, line):
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
        previous = line
    return found


def items_of(text: str) -> tuple[str, ...]:
    """Give the things that are listed in an answer, one a line, without what begins each."""
    found = (_ITEM.sub("", line).strip() for line in text.split("\n"))
    return tuple(line for line in found if line)


def _was_broken(before: str, line: str) -> bool:
    if not before.strip() or not line.strip() or _ITEM.match(line):
        return False
    first = line.split(maxsplit=1)[0]
    return len(before.rstrip()) + 1 + len(first) > _WIDTH or (
        before.endswith(" ") and len(before) > _WIDTH * 0.6
    )


def _without_heading(lines: Sequence[str], field: FormField) -> list[str]:
    full = heading(field).partition("] ")[2]
    left = without_question(lines, full)
    if left == list(lines) and field.hint:
        left = without_question(lines, field.ask)
    return left


def _with_bare_marks(lines: list[str], form: PrepForm) -> list[str]:
    """Put brackets around marks that were typed without, as in a chat; a text with brackets needs none.

    One line alone may as well be about a quarter of the year.
    """
    known = {field.mark for field in form.fields}
    found = [_BARE.match(line) for line in lines]
    bare = [match is not None and match[1].upper() in known for match in found]
    if sum(bare) < _LEAST_BARE or any(segment.mark for segment in segments_of(lines, form)):
        return lines
    return [
        f"[{match[1]}] {line[match.end() :]}" if is_bare and match is not None else line
        for line, match, is_bare in zip(lines, found, bare, strict=True)
    ]


def _with_lost_marks(lines: list[str], form: PrepForm) -> list[str]:
    """Put a mark before each question that stands there in full without one: some programs eat brackets."""
    text = "\n".join(lines)
    lost = [f for f in form.fields if f"[{f.mark}]" not in re.sub(r"\[\s*([FQ])\s*", r"[\1", text)]
    for field in lost:
        wanted = words(field.ask)
        if len(wanted) < 3:
            continue
        for number, line in enumerate(lines):
            here = words(" ".join(lines[number : number + 4]))
            if words(line)[:1] == wanted[:1] and here[: len(wanted)] == wanted:
                lines = [*lines[:number], f"[{field.mark}]", *lines[number:]]
                break
    return lines


def _plain(lines: Sequence[str]) -> list[str]:
    return [line.rstrip("\r") for line in lines]


def _trimmed(text: str) -> str:
    """Give the text without blank lines around it and the signs of emphasis that a mark has left behind."""
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[0].strip(" \t*_"):
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).lstrip(" ")


def _is_known(text: str, others: Sequence[str]) -> bool:
    """Whether an answer stands there already: it was quoted along below itself."""
    return any(words(text) == words(other) for other in others) if words(text) else text in others
