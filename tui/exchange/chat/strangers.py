"""Who writes in a chat without being known: their words are never anybody else's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.exchange.chat.chat_names import ChatNames
from tui.exchange.chat.chat_read import Part
from tui.exchange.chat.chat_stamps import STAMP, is_date_line, is_stamp
from tui.exchange.chat.google_chat_shape import GOOGLE_CHAT
from tui.exchange.chat.slack_shape import SLACK
from tui.exchange.chat.teams_shape import TEAMS

_BESIDE = re.compile(
    rf"\s*(?P<name>[^\d\[\]:,•·]{{1,60}}?)(?P<gap>\s{{0,3}}|\s?[,•·]\s?)(?P<stamp>(?<!\w){STAMP}\s*$)", re.I
)
_WORD = re.compile(r"[^\W\d_][\w'’-]{1,29}")
_CLOCK = re.compile(r"([0-2]?[0-9])[:.]([0-5][0-9])")
_NAMED = re.compile(r"\s*(?P<name>[^:\[\]]{1,60}?)\s?:\s+\S.*")


class _Head(NamedTuple):
    """A name with its time: where they stand, and in which form they are written."""

    at: int
    name: str
    form: tuple[str, ...]
    clock: tuple[int, int] | None
    lines: int


def lone_names(lines: Sequence[str], names: ChatNames) -> tuple[str, ...]:
    """Give the names of one word that begin a message as those do that are known.

    A word alone is no name by its looks; it must stand like one, and its time between those around it.
    """
    heads = [head for at in range(len(lines)) if (head := _head_at(lines, at)) is not None]
    known = [head for head in heads if names.is_known(head.name)]
    forms = {head.form for head in known}
    return tuple(
        dict.fromkeys(
            head.name
            for head in heads
            if head.form in forms
            and head not in known
            and _is_lone_word(head.name)
            and _has_text(lines, head)
            and _is_in_turn(head, known)
        )
    )


def parted_at_strangers(part: Part, names: ChatNames, *, lone: str = "") -> tuple[Part, ...]:
    """Part a message before a line that begins with the name of nobody who takes part, and a colon.

    It may yet be a line of who wrote the rest: it stays whole, for somebody to say. `lone` is such a name of one word.
    """
    found: list[Part] = []
    name, held = part.name, list[str]()
    for line in part.text.split("\n"):
        other = _named(line)
        if part.name and other and not names.is_known(other) and (names.may_be(other) or other == lone):
            found.append(Part(name, "\n".join(held).strip()))
            name, held = other, []
        held.append(line)
    return tuple(one for one in (*found, Part(name, "\n".join(held).strip())) if one.text)


def lone_speaker(parts: Sequence[Part], names: ChatNames) -> str:
    """Give the one word that stands before a colon like a name; empty where there are several: they part a text."""
    words = {
        name
        for part in parts
        for line in part.text.split("\n")
        if _is_lone_word(name := _named(line)) and not names.is_known(name)
    }
    return words.pop() if len(words) == 1 else ""


def _named(line: str) -> str:
    found = _NAMED.fullmatch(line)
    return found["name"].strip() if found is not None else ""


def _is_lone_word(name: str) -> bool:
    if not _WORD.fullmatch(name) or not name[0].isupper() or is_stamp(name) or is_date_line(name):
        return False
    return not any(shape.furniture.fullmatch(name) for shape in (TEAMS, SLACK, GOOGLE_CHAT))


def _head_at(lines: Sequence[str], at: int) -> _Head | None:
    line = lines[at].strip()
    found = _BESIDE.fullmatch(lines[at])
    if found is not None and not is_stamp(lines[at]):
        stamp = found["stamp"].strip()
        gap = " " if found["gap"].isspace() else found["gap"].strip()
        return _Head(at, found["name"].strip(), (gap, _form(stamp)), _clock(stamp), 1)
    below = lines[at + 1] if at + 1 < len(lines) else ""
    if line and is_stamp(below) and not (is_stamp(line) or (at and is_stamp(lines[at - 1]))):
        return _Head(at, line, ("below", _form(below.strip())), _clock(below), 2)
    return None


def _form(stamp: str) -> str:
    return re.sub(r"[0-9]+", "0", stamp)


def _clock(stamp: str) -> tuple[int, int] | None:
    found = _CLOCK.search(stamp)
    return (int(found[1]), int(found[2])) if found is not None else None


def _has_text(lines: Sequence[str], head: _Head) -> bool:
    below = head.at + head.lines
    return below < len(lines) and bool(lines[below].strip()) and _head_at(lines, below) is None


def _is_in_turn(head: _Head, known: Sequence[_Head]) -> bool:
    """Whether its time fits between those of the known heads around it; the night may lie between them."""
    before = next((one.clock for one in reversed(known) if one.at < head.at), None)
    after = next((one.clock for one in known if one.at > head.at), None)
    if head.clock is None or before is None or after is None:
        return True
    if before <= after:
        return before <= head.clock <= after
    return head.clock >= before or head.clock <= after
