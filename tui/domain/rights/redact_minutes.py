"""The minutes of a meeting of several without some of those who took part."""

import re
from collections.abc import Collection

from tui.domain.meeting.meeting import Meeting
from tui.domain.rights.mentions import name_words, stands_in

_ESCAPED = re.compile(r"\\(?=\W)")
_ON = " – "
"""Stands in each line that is on somebody, between what was asked or agreed, and what of it."""


def minutes_without(minutes: str, meeting: Meeting, gone: Collection[str]) -> str:
    """Take the people `gone` out, some of whom `meeting` names by their ids.

    How they were called need not be known any more: it stands in the line with who took part, in the order of the
    ids. Of what was said and agreed each line goes in which such a name stands; where that line does not tell, all
    of them go, whomever they are on. A note that merely names somebody stays, as it does among the notes.
    """
    title, *parts = minutes.split("\n\n")
    pieces = parts[0].split(", ") if _begin_with_names(parts, meeting) else []
    ids = meeting.participants
    # Who had left the team before stands in no such line, and the places tell nothing then.
    called = dict(zip(ids, pieces[1:], strict=True)) if len(pieces) == 1 + len(ids) else {}
    words = {id: name_words(_ESCAPED.sub("", name)) for id, name in called.items()}
    if not all(words.get(id) for id in _named(meeting, gone)):
        return _without_anybody(minutes, meeting)
    parts[0] = ", ".join([pieces[0], *(name for id, name in called.items() if id not in gone)])
    names = frozenset(word for id, some in words.items() if id in gone for word in some)
    return _joined(title, [_without_lines(part, names) for part in parts], minutes)


def _without_anybody(minutes: str, meeting: Meeting) -> str:
    """Take out who took part, and each line on any of them."""
    title, *parts = minutes.split("\n\n")
    if _begin_with_names(parts, meeting):
        del parts[0]
    return _joined(title, [_without_lines(part, None) for part in parts], minutes)


def _named(meeting: Meeting, gone: Collection[str]) -> set[str]:
    answered = {answer.question.rpartition(".")[2] for answer in meeting.answers}
    return {*meeting.participants, *answered, *(answer.choice for answer in meeting.answers)} & set(gone)


def _begin_with_names(parts: list[str], meeting: Meeting) -> bool:
    """Whether more stands before the first heading than the purpose, and the next date where there is no heading."""
    before = next((number for number, part in enumerate(parts) if part.startswith("## ")), len(parts))
    known = bool(meeting.purpose) + (meeting.next is not None and before == len(parts))
    return before > known


def _without_lines(part: str, names: frozenset[str] | None) -> str:
    """Give a part without its lines on somebody of these names, None: on anybody."""

    def goes(line: str) -> bool:
        if not (line.startswith("- ") and _ON in line):
            return False
        return names is None or stands_in(_ESCAPED.sub("", line), names)

    return "\n".join(line for line in part.split("\n") if not goes(line))


def _joined(title: str, parts: list[str], before: str) -> str:
    """Put the parts together again, but no heading under which nothing stands any more."""
    kept = [title]
    for part in parts:
        if part.strip():
            kept.append(part)
        elif kept[-1].startswith("## "):
            kept.pop()
    return "\n\n".join(kept).rstrip("\n") + "\n" * before.endswith("\n")
