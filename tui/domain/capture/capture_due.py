"""The day that a captured line gives: `>fri`, `> next friday`, `plan>15/12`, `(>~friday)`."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tui.domain.capture.capture_owner import GAP, OWNER
from tui.domain.dates.grammar.offsets import amount
from tui.domain.dates.grammar.vocabulary import plain
from tui.domain.dates.parse_date import parse_day

_FIRM = re.compile(rf"(?<![^\s(\[{GAP}])>[~≈\"'“”„‘’«»(\[]*(?=[\w+])")
# Behind a blank or a word `>` may compare as well, so that only a whole day makes it a mark.
_LOOSE = re.compile(rf"(?:(?<![^\s(\[{GAP}])>(?=[~≈]*\s)|(?<=[\w)\].!?,;:\"'])>(?![=>]))[~≈\s]*(?=[\w+])")
_COMPARED = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_AHEAD = re.compile("(?:in|om|within|inom|inden for) ")
_CLOSING = {"(": ")", "[": "]"}

_MOST_MARKS = 8
_MOST_WORDS = 8
"""Bounds on what is tried as a day, so that a pasted page of `>` takes no longer than a line."""


class Due(NamedTuple):
    """`said` is how the day was written; `not_understood` the words that should be one, which stay in the text."""

    day: date | None
    said: str
    not_understood: str
    text: str


class _Mark(NamedTuple):
    start: int
    end: int
    is_firm: bool


def take_due(line: str, today: date, language: str) -> Due:
    """Give the last day that `line` names, and the line without it."""
    not_understood = ""
    marks = _marks(line)
    for mark in reversed(marks[-_MOST_MARKS:]):
        phrase, until = _behind(line, mark, marks)
        if not mark.is_firm:
            if _is_day(phrase, line[: mark.start], today, language):
                day = parse_day(phrase, today, language)
                return Due(day, phrase, "", _without(line, mark, until, phrase, ""))
            continue
        words = phrase.split(" ")
        # At the front the text itself must follow the day; elsewhere all the words up to the end are the day.
        is_first = not OWNER.sub("", line[: mark.start]).strip(f" ([{GAP}")
        for count in range(min(len(words), _MOST_WORDS), 0 if is_first else len(words) - 1, -1):
            left = words[count:]
            if left and any(char.isdigit() for char in left[0]):
                continue
            said = " ".join(words[:count])
            day = parse_day(said, today, language)
            if day is not None:
                return Due(day, said, "", _without(line, mark, until, phrase, " ".join(left)))
        not_understood = not_understood or phrase
    return Due(None, "", not_understood, line)


def _marks(line: str) -> list[_Mark]:
    found = [_Mark(*match.span(), is_firm=True) for match in _FIRM.finditer(line)]
    found += [_Mark(*match.span(), is_firm=False) for match in _LOOSE.finditer(line)]
    return sorted(found)


def _behind(line: str, mark: _Mark, marks: list[_Mark]) -> tuple[str, int]:
    """Give the words behind a mark up to the next one, and where they end; a bracket not opened there stays out."""
    ends = list(_ends(line, mark, marks))
    phrase = line[mark.end : min(ends)].strip()
    while phrase[-1:] in _CLOSING.values() and not _is_closed(phrase):
        phrase = phrase[:-1].rstrip()
    return phrase, min(ends)


def _ends(line: str, mark: _Mark, marks: list[_Mark]) -> Iterator[int]:
    yield len(line)
    closing = _CLOSING.get(line[mark.start - 1 : mark.start])
    if closing and (at := line.find(closing, mark.end)) >= 0:
        yield at
    yield from (other.start for other in marks if other.start >= mark.end)
    if owner := OWNER.search(line, mark.end):
        yield owner.start()
    if (gap := line.find(GAP, mark.end)) >= 0:
        yield gap


def _is_closed(phrase: str) -> bool:
    opening = next(sign for sign, closing in _CLOSING.items() if closing == phrase[-1])
    return phrase.count(opening) >= phrase.count(phrase[-1])


def _is_day(phrase: str, before: str, today: date, language: str) -> bool:
    """Whether what stands behind a loose mark is a day and nothing that one compares: `5 > 4/12`, `ill > 3 days`."""
    said, words = plain(phrase), before.split()
    if not words or "<" in words[-1] or _COMPARED.fullmatch(words[-1]) or _COMPARED.fullmatch(said):
        return False
    if said[:1].isalnum() and amount(said) is not None and not _AHEAD.match(said):
        return False
    return parse_day(phrase, today, language) is not None


def _without(line: str, mark: _Mark, until: int, phrase: str, left: str) -> str:
    """Give the line without a mark and its day; `left` of the phrase stays, and what stands around them."""
    start, end = mark.start, line.index(phrase, mark.end) + len(phrase) if phrase else until
    opening = line[start - 1 : start]
    if _CLOSING.get(opening) == line[end : end + 1] != "":
        start, end = start - 1, end + 1
    for sign in reversed(line[mark.start : mark.end].strip(">~≈ ")):
        if line[end : end + 1] == _CLOSING.get(sign, sign):
            end += 1
    behind = line[end:]
    if behind[:1] in _CLOSING.values() and not left:
        return line[:start].rstrip() + behind
    return _joined(line[:start], left, behind)


def _joined(*parts: str) -> str:
    return " ".join(part.strip() for part in parts if part.strip())
