"""Points in a meeting: those it is about, and those that were kept for the next one while it was held."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from tui.domain.meeting.group import is_several, several_of
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Side
from tui.domain.people.point import Point
from tui.domain.people.team import Team


def for_next_time(id: str, text: str, meeting: Meeting, today: date) -> Point:
    """Give a point of the manager's that was kept for next time in a meeting; in one of several it is the group's."""
    return Point(
        id=id,
        person=whose(meeting),
        group=several_of(meeting),
        text=text,
        side="manager",
        raised=today,
        meeting=meeting.id,
        kept=1,
    )


def whose(meeting: Meeting) -> str:
    """Give the id of the person whose the points of a meeting are; empty where they are a group's."""
    return "" if is_several(meeting) else meeting.person


def points_of(team: Team, meeting: Meeting, side: Side) -> tuple[Point, ...]:
    """Give the points of one side in a meeting: of the person, or of the group that meets.

    What one of a group wants to bring up one to one is not for all.
    """
    together = several_of(meeting)
    return team.points_of_group(together, side) if together else team.points_of(meeting.person, side)


def is_for_next_time(point: Point, meeting: str) -> bool:
    """Whether a point was kept for next time in the meeting with this id: it was raised there, and put off at once."""
    return bool(point.kept) and point.meeting == meeting


def points_in_turn(team: Team, meeting: Meeting, side: Side) -> tuple[Point, ...]:
    """Give the points of one side that a meeting is about."""
    return tuple(p for p in points_of(team, meeting, side) if not is_for_next_time(p, meeting.id))


def points_for_next_time(team: Team, meeting: Meeting, side: Side) -> tuple[Point, ...]:
    """Give the points of one side that were kept for next time in a meeting."""
    return tuple(p for p in points_of(team, meeting, side) if is_for_next_time(p, meeting.id))


def next_open(points: Sequence[Point], after: str, seen: Container[str] = ()) -> str:
    """Give the id of the open point that comes after the one with the id `after`, those before it last.

    Those in `seen` are passed over; empty where none is left.
    """
    ids = [point.id for point in points]
    at = ids.index(after) + 1 if after in ids else 0
    turn = (*points[at:], *points[:at])
    return next((p.id for p in turn if p.is_open and p.id != after and p.id not in seen), "")


def left_points(team: Team, meeting: Meeting) -> tuple[Point, ...]:
    """Give those of the step in turn that nobody has talked about; none where it is about no points."""
    step = meeting.current_step
    sides: dict[str, Side] = {"their-points": "employee", "my-points": "manager"}
    if step is None or step.kind not in sides:
        return ()
    return tuple(point for point in points_in_turn(team, meeting, sides[step.kind]) if point.is_open)
