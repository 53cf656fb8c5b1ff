"""Microsoft Teams: the name and the time above the message, in brackets, on one line or on two."""

import re
from collections.abc import Sequence

from tui.exchange.chat.chat_names import ChatNames
from tui.exchange.chat.chat_read import ChatRead
from tui.exchange.chat.chat_shape import Head, Shape, cut
from tui.exchange.chat.chat_stamps import STAMP, is_stamp

_IN_BRACKETS = re.compile(
    rf"\s*\[\s*{STAMP}\s*\]\s*(?P<name>[^:\[\]]{{1,60}}?)\s*(?::\s*(?P<text>.*))?", re.I
)
_BESIDE = re.compile(rf"\s*(?P<name>[^\d\[\]:]{{2,60}}?)(?P<gap>\s{{0,3}})(?={STAMP}\s*$)", re.I)
_PREVIEW = re.compile(
    r"\s*(?:(?:Profile picture of|Profilbild av|Profilbild för|Profilbillede af|Profilbillede for)\s[^.]{1,60}\.)?"
    r"(?:(?:Begin Reference|Börja referens|Start på reference),\s)?(?P<text>.*?)(?:\.{3}|…)?"
    r"\s(?:by|av|af)\s(?P<name>.{1,60})"
)
_FURNITURE = re.compile(
    r"(?:edited|redigera[td]|redigeret)\.?"
    r"|(?:begin|end) reference\b.{0,80}|(?:börja|slut på) referens\b.{0,80}"
    r"|has context menu|har snabbmeny|har genvejsmenu"
    r"|(?:like|heart|laugh|surprised|sad|angry|gilla|hjärta|skratt|synes godt om|hjerte)\s[0-9]{1,3}"
    r"|[0-9]{1,3}\s[\w -]{1,30}\s?(?:reactions?|reaktion|reaktioner)\.?"
    r"|(?:last read|senast lästa|sidst læst)"
    r"|(?:important|viktigt|vigtigt)!?"
    r"|.{1,80}\s(?:added|removed)\s.{1,160}\s(?:to|from) the chat\b.{0,80}"
    r"|.{1,80}\s(?:lade till|tog bort)\s.{1,160}\s(?:i|från) chatten\b.{0,80}"
    r"|.{1,80}\s(?:tilføjede|føjede|fjernede)\s.{1,160}\s(?:til|fra) chatten\b.{0,80}",
    re.I,
)
_TAIL = re.compile(r"\s*\((?:edited|redigera[td]|redigeret)\)\s*$", re.I)


def _head(lines: Sequence[str], at: int, names: ChatNames) -> Head | None:
    line = lines[at]
    found = _IN_BRACKETS.fullmatch(line)
    if found is not None:
        return Head(found["name"], 1, (found["text"] or "").strip())
    found = _BESIDE.match(line)
    if found is not None and _is_beside(found["name"], found["gap"], names):
        return Head(found["name"], 1)
    if names.may_be(line) and at + 1 < len(lines) and is_stamp(lines[at + 1]):
        return Head(line, 2)
    return None


def _is_beside(name: str, gap: str, names: ChatNames) -> bool:
    """Whether a name stands beside a time: between words of a text there is one blank."""
    return names.is_known(name) or (len(gap) != 1 and names.may_be(name))


TEAMS = Shape(_head, _FURNITURE, _TAIL)


def read_teams(lines: Sequence[str], names: ChatNames) -> ChatRead:
    """Read it; the beginning of a message that stands above its head for those who hear the screen is around it."""
    kept, around = _without_previews(lines, names)
    read = cut(_with_quotes(kept, names), TEAMS, names)
    return ChatRead(read.parts, (*around, *read.around), read.heads)


def _without_previews(lines: Sequence[str], names: ChatNames) -> tuple[list[str], list[str]]:
    kept: list[str] = []
    around: list[str] = []
    for at, line in enumerate(lines):
        found = _PREVIEW.fullmatch(line)
        head = _head(lines, at + 1, names) if found is not None and at + 1 < len(lines) else None
        if found is not None and head is not None:
            below = " ".join(lines[at + 1 + head.lines : at + 9 + head.lines])
            if _squeezed(below).find(_squeezed(found["text"])) >= 0:
                around.append(line)
                continue
        kept.append(line)
    return kept, around


def _with_quotes(lines: list[str], names: ChatNames) -> list[str]:
    """Mark what a reply quotes: a head directly below a head is that of the message it answers, one line of it."""
    found: list[str] = []
    at = 0
    while at < len(lines):
        head = _head(lines, at, names)
        end = at + head.lines if head is not None else at + 1
        found += lines[at:end]
        inner = _head(lines, end, names) if head is not None and not head.text and end < len(lines) else None
        if inner is not None and not inner.text and end + inner.lines + 1 < len(lines):
            quoted = lines[end + inner.lines]
            below = lines[end + inner.lines + 1]
            if below.strip() and _head(lines, end + inner.lines + 1, names) is None:
                found += [f"> {part}" for part in (*lines[end : end + inner.lines], quoted)]
                end += inner.lines + 1
        at = end
    return found


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
