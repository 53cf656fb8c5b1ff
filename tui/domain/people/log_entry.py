"""The log: dated lines about a person, written between meetings."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from tui.domain.record import Record

LogKind = Literal["well", "saw", "feedback", "told", "idea"]
LOG_KINDS: tuple[LogKind, ...] = ("saw", "well", "feedback", "told", "idea")
"""Something that was seen, that went well, feedback to give, what they told, an idea; the usual one first."""
GIVEN_KINDS: frozenset[LogKind] = frozenset({"well", "feedback"})
"""Kinds of lines that are for the person to hear."""
PRAISE_AFTER = 28
"""Days without a word of what goes well after which the coach says so."""


class LogEntry(Record, frozen=True, kw_only=True):
    """One line, about the day `on`. `given` is the day on which the person was told, where that is its point."""

    id: str
    person: str
    on: date
    text: str
    kind: LogKind = "saw"
    private: bool = False
    given: date | None = None

    @property
    def is_to_give(self) -> bool:
        """Whether the person has yet to be told."""
        return self.kind in GIVEN_KINDS and self.given is None


def to_give(entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """Give the lines that the person has yet to be told, the oldest first."""
    return tuple(sorted((entry for entry in entries if entry.is_to_give), key=lambda entry: entry.on))


def with_given(entry: LogEntry, today: date) -> LogEntry:
    """Give the line as told today, or as not told yet where it was; other kinds stay as they are."""
    if entry.kind not in GIVEN_KINDS:
        return entry
    return msgspec.structs.replace(entry, given=today if entry.given is None else None)


def is_praise_due(entries: Iterable[LogEntry], today: date) -> bool:
    """Whether nothing of what goes well was told for long, by a log that is kept: without lines nobody knows."""
    kept = tuple(entries)
    if not kept:
        return False
    told = [entry.given for entry in kept if entry.kind == "well" and entry.given is not None]
    since = max(told) if told else min(entry.on for entry in kept)
    return (today - since).days > PRAISE_AFTER
