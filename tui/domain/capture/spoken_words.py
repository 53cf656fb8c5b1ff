"""The words that say what a line is, where no signs do: `action …`, `senare …`, `privat …`, `udråbstegn …`."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from tui.domain.dates.grammar.vocabulary import plain

Role = Literal["!", "=", "?", "#"]
"""The sign that a word stands for."""


class Way(NamedTuple):
    """How a word says it: `is_sign` where it names the sign itself; `needs_colon` where without one it is any word."""

    role: Role
    is_sign: bool = False
    needs_colon: bool = False


def _rows(way: Way, *rows: str) -> dict[str, Way]:
    return {plain(phrase): way for row in rows for phrase in row.split("|")}


WAYS: dict[str, Way] = {
    **_rows(Way("!"), "action|action point|action item|todo|to-do", "åtgärd", "aftale"),
    **_rows(Way("!", needs_colon=True), "to do|task", "att göra|uppgift", "opgave"),
    **_rows(Way("="), "decision", "beslut", "beslutning"),
    **_rows(
        Way("?"),
        "later|next time|for next time",
        "senare|nästa gång|till nästa gång",
        "senere|næste gang|til næste gang",
    ),
    **_rows(Way("#"), "private|privately", "privat|privata"),
    **_rows(Way("!", is_sign=True), "exclamation mark|exclamation point", "utropstecken", "udråbstegn"),
    **_rows(Way("=", is_sign=True), "equals|equals sign", "likhetstecken|lika med", "lighedstegn|lig med"),
    **_rows(Way("?", is_sign=True), "question mark", "frågetecken", "spørgsmålstegn"),
    **_rows(
        Way("#", is_sign=True),
        "hash|hashtag|hash sign|pound sign|number sign",
        "fyrkant|brädgård|nummertecken",
        "havelåge|firkant|nummertegn",
    ),
}
"""What each word or phrase is, as `plain` writes it."""

_BEGINNINGS = frozenset(phrase[:length] for phrase in WAYS for length in range(1, len(phrase) + 1))
_MOST_WORDS = max(phrase.count(" ") + 1 for phrase in WAYS)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BETWEEN = re.compile(r"[\s,.;:!?=…–—-]*")
_BEFORE = re.compile(r"[\s\"'“”„«»‘’(\[]*")
_LONGEST = 2 * max(map(len, WAYS))
"""Letters that the beginning of a phrase may take, written in full."""
_BLANKS = re.compile(r"\s*")
_COLON = re.compile(r"\s*(?::|[–—]|-\s)")
_HASH = "#＃﹟"


class Said(NamedTuple):
    """One word or phrase at the front of a line, and where it stands."""

    way: Way
    start: int
    end: int


def said_at_front(line: str) -> list[Said]:
    """Give the words at the front of a line that say what it is, one after the other; often there are none."""
    return list(_said(line))


def _said(line: str) -> Iterator[Said]:
    at = _end(_BEFORE, line, 0)
    while at < len(line):
        if line[at] in _HASH:
            yield Said(Way("#", is_sign=True), at, at + 1)
            at += 1
        else:
            found = _phrase_at(line, at)
            if found is None:
                return
            yield found
            at = found.end
        at = _end(_BETWEEN, line, at)


def _phrase_at(line: str, at: int) -> Said | None:
    """Give the longest phrase that begins at a place and says what a line is."""
    found, said, end = None, "", at
    for count in range(_MOST_WORDS):
        word = _WORD.match(line, end)
        if word is None:
            break
        said = f"{said} {plain(word[0])}" if count else plain(word[0])
        if said not in _BEGINNINGS:
            break
        way = WAYS.get(said)
        if way is not None and not (way.needs_colon and line[word.end() : word.end() + 1] != ":"):
            found = Said(way, at, word.end())
        end = _end(_BLANKS, line, word.end())
    return found


def may_go_on(text: str, at: int) -> bool:
    """Whether what stands from a place on may, with more letters, become a word that says what the line is."""
    rest = text[at : at + _LONGEST]
    # A blank at the end is part of a phrase that goes on: `next `.
    said = " ".join(plain(word) for word in rest.split()) + (" " if rest[-1:].isspace() else "")
    return said in _BEGINNINGS or said == ""


def front_of(text: str) -> tuple[list[Said], int]:
    """Give the words at the front, and where what they are about begins."""
    said = said_at_front(text)
    at = said[-1].end if said else 0
    return said, _end(_BETWEEN if said else _BEFORE, text, at)


def begins_plainly(text: str) -> bool:
    """Whether a line begins with no such word, and none can become of its beginning."""
    at = _end(_BEFORE, text, 0)
    return not said_at_front(text) and not may_go_on(text, at)


def is_followed_by_colon(line: str, said: Said) -> bool:
    """Whether a colon or a dash stands behind a word, as before what is dictated."""
    return _COLON.match(line, said.end) is not None


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return at if match is None else match.end()
