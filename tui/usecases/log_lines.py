"""The log of a person: lines from now and from the archive, and what one does with them."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.people.log_entry import LogEntry, LogKind, with_given
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import with_log_entry, with_point
from tui.domain.people.team_removal import without
from tui.domain.workspace.state import State
from tui.usecases.changes import StateChange
from tui.usecases.context import Context
from tui.usecases.new_records import new_point

MOST_OLD = 200
"""Archived lines that are shown."""


def log_of(state: State, context: Context, person: str) -> tuple[LogEntry, ...]:
    """Give all lines about a person, newest first; those that can still be changed are in the team."""
    now = state.team.log_of(person)
    known = {entry.id for entry in now}
    old = [entry for entry in context.past.log(person) if entry.id not in known][:MOST_OLD]
    # What was written last on a day comes first.
    return tuple(sorted((*reversed(now), *old), key=lambda entry: entry.on, reverse=True))


def entry_kept(entry: LogEntry) -> StateChange:
    """Give the change that keeps a line, new or mended."""
    return lambda state: msgspec.structs.replace(state, team=with_log_entry(state.team, entry))


def entry_removed(id: str) -> StateChange:
    return lambda state: msgspec.structs.replace(state, team=without(state.team, id))


def entry_told(entry: LogEntry, today: date) -> StateChange:
    """Give the change that marks a line as told today, or takes that back."""
    return entry_kept(with_given(entry, today))


def point_about(entry: LogEntry, person: Person, context: Context, state: State, text: str = "") -> Point:
    """Give the point that a line becomes, in its own words or in those of `text`."""
    meeting = state.meetings.get(person.id)
    return new_point(
        context,
        person=person.id,
        text=text or entry.text,
        side="manager",
        meeting=meeting.id if meeting is not None else "",
        origin=entry.id,
    )


def point_kept(point: Point) -> StateChange:
    return lambda state: msgspec.structs.replace(state, team=with_point(state.team, point))


def has_point(entry: LogEntry, state: State) -> bool:
    """Whether a line waits as a point already."""
    return any(point.origin == entry.id and point.is_open for point in state.team.points)


def new_entry(
    context: Context, *, person: str, text: str, kind: LogKind, private: bool, on: date
) -> LogEntry:
    return LogEntry(id=context.new_id(), person=person, on=on, text=text, kind=kind, private=private)
