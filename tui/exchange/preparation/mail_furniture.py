"""What mail programs and people put around an answer: signatures, who wrote when, where it was sent from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_ATTRIBUTION = re.compile(
    r"^\W*(?:on|den|le|am|\d{1,2}|mån|tis|ons|tors|fre|lör|sön|man|tir|tor|lør|søn|mon|tue|wed|thu|fri|sat|sun)\b.{6,200}"
    r"\b(?:wrote|skrev|writes|skriver)\s*(?:[^:]{0,80})?:?\s*$",
    re.I,
)
_ENDS_ATTRIBUTION = re.compile(r"\b(?:wrote|skrev)\s*:\s*$", re.I)
_FIELD = re.compile(
    r"^\W*\*?(?:from|sent|to|cc|date|subject|från|skickat|datum|till|kopia|ämne|fra|sendt|dato|til|emne)\*?\s?:\*?\s",
    re.I,
)
_SUBJECT = re.compile(r"^\W*\*?(?:subject|ämne|emne)\*?\s?:", re.I)
_RULE = re.compile(
    r"^\W*(?:_{12,}|-{2,}\s*(?:original message|forwarded message|ursprungligt meddelande|oprindelig meddelelse|"
    r"videresendt meddelelse|vidarebefordrat meddelande)\s*-{2,})\s*$",
    re.I,
)
_DEVICE = re.compile(
    r"^(?:sent from my (?:iphone|ipad|phone|android|samsung|galaxy|mobile).{0,40}|"
    r"skickat från min (?:iphone|ipad|telefon|mobil).{0,40}|sendt fra min (?:iphone|ipad|telefon|mobil).{0,40}|"
    r"(?:get|hämta|hent|skaffa) outlook (?:for|för|til) .{2,40}|"
    r"sent (?:from|via) (?:outlook|gmail|teams|slack|mail).{0,40})$",
    re.I,
)
_LONGEST_HEADER = 8
"""Lines that the head of a quoted mail takes at most."""


class Sorted(NamedTuple):
    """What of some lines was said, and what was only put around it."""

    said: list[str]
    around: list[str]


def sort_lines(lines: Sequence[str]) -> Sorted:
    """Part an answer from what a mail program or a signature has put behind or around it."""
    said: list[str] = []
    around: list[str] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        bare = line.strip()
        if line.rstrip() in ("--", "\u2014") or line == "-- ":
            # A signature goes on to the end of what it stands in.
            around += lines[number:]
            break
        head = _head_length(lines, number)
        if head:
            around += lines[number:]
            break
        if _is_attribution(lines, number):
            taken = 1 if _ATTRIBUTION.match(bare) else 2
            around += lines[number : number + taken]
            number += taken
            continue
        (around if _RULE.match(bare) or _DEVICE.match(bare) else said).append(line)
        number += 1
    return Sorted(said, [line for line in around if line.strip()])


def _is_attribution(lines: Sequence[str], number: int) -> bool:
    """Whether a line, or it and the next, says who wrote when."""
    bare = lines[number].strip()
    if _ATTRIBUTION.match(bare):
        return True
    following = lines[number + 1].strip() if number + 1 < len(lines) else ""
    return bool(_ENDS_ATTRIBUTION.search(following) and _ATTRIBUTION.match(f"{bare} {following}"))


def _head_length(lines: Sequence[str], number: int) -> int:
    """Give the lines of the head of a quoted mail that begins here, 0 where none does."""
    if not _FIELD.match(lines[number]):
        return 0
    fields = 0
    for length, line in enumerate(lines[number : number + _LONGEST_HEADER], 1):
        if not line.strip():
            continue
        if not _FIELD.match(line):
            return 0
        fields += 1
        if _SUBJECT.match(line) and fields >= 2:
            return length
    return 0
