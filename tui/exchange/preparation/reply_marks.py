"""The marks of a form in a text that came back, and what of the text is only the form, quoted along."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.domain.preparation.form import PrepForm

_MARK = re.compile(r"(?<!\\)[*_]{0,2}\[\s{0,2}([FQ])\s?([0-9]{1,3})\s{0,2}\][*_]{0,2}", re.I)
_CODE = re.compile(r"(?<!\\)\[\s*Fireside\s+([0-9a-f]{8})\s*\]", re.I)
_QUOTES = re.compile(r"^\s*(?:>[ \t]?|\|[ \t])+")
ESCAPED = re.compile(r"\\(\[\s?(?:[FQ]\s?[0-9]{1,3}|Fireside\s+[0-9a-f]{8})\s?\])", re.I)
"""A mark that somebody wrote in an answer: the page puts a backslash before it."""


class Segment(NamedTuple):
    """The lines that follow a mark up to the next; before the first mark it is empty."""

    mark: str
    lines: list[str]


def codes_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Give the codes of the forms that are named, each once."""
    return tuple(dict.fromkeys(found.lower() for line in lines for found in _CODE.findall(line)))


def segments_of(lines: Iterable[str], form: PrepForm) -> list[Segment]:
    """Cut the lines at the marks of the form, wherever they stand; marks of no field are text."""
    known = {field.mark for field in form.fields}
    found = [Segment("", [])]
    for line in lines:
        rest = _CODE.sub("", _QUOTES.sub("", line).rstrip("\n"))
        at = 0
        for match in _MARK.finditer(rest):
            mark = f"{match[1].upper()}{int(match[2])}"
            if mark not in known:
                continue
            before = rest[at : match.start()]
            if before.strip(" \t*_#-"):
                found[-1].lines.append(before)
            found.append(Segment(mark, []))
            at = match.end()
        found[-1].lines.append(rest[at:])
    return found


def without_question(lines: Sequence[str], question: str) -> list[str]:
    """Take the words of the question off the beginning, however they were wrapped; all of them or none."""
    wanted = words(question)
    left, at = list(lines), 0
    for number, line in enumerate(left):
        for place in re.finditer(r"\S+", line):
            said = words(place[0])
            if at == len(wanted):
                return [line[place.start() :].lstrip(), *left[number + 1 :]]
            if not said:
                continue
            if said != wanted[at : at + len(said)]:
                return list(lines)
            at += len(said)
        if at == len(wanted):
            # What closes the question, a bracket or a full stop, went with its last word.
            return left[number + 1 :]
    return [] if at == len(wanted) else list(lines)


def without_furniture(lines: Sequence[str], furniture: Iterable[str]) -> list[str]:
    """Take out the texts of the form that were quoted along, wherever they stand and however they were wrapped."""
    stream = [(number, word) for number, line in enumerate(lines) for word in line.split()]
    keys = [(place, key) for place, (_number, word) in enumerate(stream) for key in words(word)]
    gone: set[int] = set()
    for text in furniture:
        wanted = words(text)
        if len(wanted) < 2:
            continue
        for start in range(len(keys) - len(wanted) + 1):
            if [key for _place, key in keys[start : start + len(wanted)]] == wanted:
                gone.update(place for place, _key in keys[start : start + len(wanted)])
    # Signs without a letter go with what stood beside them.
    left: dict[int, list[str]] = {}
    for place, (number, word) in enumerate(stream):
        if place not in gone and not (not words(word) and (place - 1 in gone or place + 1 in gone)):
            left.setdefault(number, []).append(word)
    untouched = {number for place, (number, _w) in enumerate(stream) if place in gone}
    return [
        line if number not in untouched else " ".join(left.get(number, []))
        for number, line in enumerate(lines)
        if number not in untouched or number in left
    ]


def words(text: str) -> list[str]:
    """Give the words of a text as they are compared: letters and digits alone, whatever quotes or dashes became."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.findall(r"[^\W_]+", plain)
