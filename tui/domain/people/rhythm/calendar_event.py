"""What calendars were given: under which number, so that a later file is taken for a change of the same event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from hashlib import sha256

import msgspec

from tui.domain.people.person import Side
from tui.domain.record import Record

KEPT_CANCELLED = timedelta(days=60)
"""How long a cancelled event is told of, so that each calendar hears of it at its next import."""


class Event(Record, frozen=True, kw_only=True):
    """A deadline or a meeting as a calendar is to show it, on the wall clock; without a `time` it is of the whole day.

    `id` is the part of its UID before the `@`; `person` is an id. `is_sure` is whether it was agreed.
    `prepare` is what to do `prepare_before` so many days before it, 0: nothing. `alarm_before` is in minutes.
    """

    id: str
    person: str
    on: date
    title: str
    about: str = ""
    time: str = ""
    minutes: int = 15
    alarm_before: int = 0
    prepare_before: int = 0
    prepare: str = ""
    is_meeting: bool = False
    is_sure: bool = True


class CalendarEvent(Record, frozen=True, kw_only=True):
    """What calendars of `side` were given of one event; no word of it is kept.

    `content` is a checksum of what stood in it, `sequence` counts its changes, the last one at the instant `changed`.
    `given` is the sequence that last stood in a file to import, -1: none.
    """

    id: str
    person: str
    on: date
    changed: datetime
    time: str = ""
    side: Side = "manager"
    is_meeting: bool = False
    content: str = ""
    sequence: int = 0
    given: int = -1
    cancelled: date | None = None


def renewed(
    kept: Iterable[CalendarEvent], wanted: Iterable[Event], *, side: Side, now: datetime, today: date
) -> tuple[CalendarEvent, ...]:
    """Give what calendars are to know now, of all that they were given before.

    A changed event counts its sequence up; one that is wanted no more is cancelled, but for a meeting that has been.
    """
    events = {event.id: event for event in wanted}
    found = []
    for row in kept:
        event = events.pop(row.id, None)
        after = _without(row, now, today) if event is None else _with(row, event, now)
        if after is not None:
            found.append(after)
    new = (_of(event, side, now) for event in events.values())
    return (*found, *new)


def given(rows: Iterable[CalendarEvent]) -> tuple[CalendarEvent, ...]:
    """Give the rows as ones that stood in a file to import, as they are."""
    return tuple(msgspec.structs.replace(row, given=row.sequence) for row in rows)


def not_given(rows: Iterable[CalendarEvent]) -> tuple[CalendarEvent, ...]:
    """Give what has changed since a file to import was last written; what was never in one needs no cancelling."""
    return tuple(row for row in rows if row.given != row.sequence and not (row.cancelled and row.given < 0))


def _of(event: Event, side: Side, now: datetime) -> CalendarEvent:
    return CalendarEvent(
        id=event.id,
        person=event.person,
        on=event.on,
        time=event.time,
        side=side,
        is_meeting=event.is_meeting,
        changed=now,
        content=_checksum(event),
    )


def _with(row: CalendarEvent, event: Event, now: datetime) -> CalendarEvent:
    content = _checksum(event)
    if row.content == content and row.cancelled is None:
        return row
    return msgspec.structs.replace(
        row,
        on=event.on,
        time=event.time,
        content=content,
        changed=now,
        sequence=row.sequence + 1,
        cancelled=None,
    )


def _without(row: CalendarEvent, now: datetime, today: date) -> CalendarEvent | None:
    if row.cancelled is not None:
        return row if today - row.cancelled <= KEPT_CANCELLED else None
    if row.is_meeting and row.on < today:
        return None
    return msgspec.structs.replace(row, content="", changed=now, sequence=row.sequence + 1, cancelled=today)


def _checksum(event: Event) -> str:
    return sha256(msgspec.json.encode(event)).hexdigest()[:16]
