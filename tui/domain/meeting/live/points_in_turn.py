"""Points in a meeting: those it is about, and those that were kept for the next one while it was held."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Side
from tui.domain.people.point import Point
from tui.domain.people.team import Team


def for_next_time(id: str, text: str, meeting: Meeting, today: date) -> Point:
    """Give a point of the manager's that was kept for next time in a meeting."""
    return Point(
        id=id,
        person=meeting.person,
        text=text,
        side="manager",
        raised=today,
        meeting=meeting.id,
        kept=1,
    )


def is_for_next_time(point: Point, meeting: str) -> bool:
    """Whether a point was kept for next time in the meeting with this id: it was raised there, and put off at once."""
    return bool(point.kept) and point.meeting == meeting


def points_in_turn(team: Team, meeting: Meeting, side: Side) -> tuple[Point, ...]:
    """Give the points of one side that a meeting is about; of a meeting of several those raised for it alone."""
    # What one of them wants to bring up one to one is not for all.
    return tuple(
        point
        for point in team.points_of(meeting.person, side)
        if not is_for_next_time(point, meeting.id)
        and (point.meeting == meeting.id or not is_several(meeting))
    )


def points_for_next_time(team: Team, meeting: Meeting, side: Side) -> tuple[Point, ...]:
    """Give the points of one side that were kept for next time in a meeting."""
    return tuple(p for p in team.points_of(meeting.person, side) if is_for_next_time(p, meeting.id))


def next_open(points: Sequence[Point], after: str, seen: Container[str] = ()) -> str:
    """Give the id of the open point that comes after the one with the id `after`, those before it last.

    Those in `seen` are passed over; empty where none is left.
    """
    ids = [point.id for point in points]
    at = ids.index(after) + 1 if after in ids else 0
    turn = (*points[at:], *points[:at])
    return next((p.id for p in turn if p.is_open and p.id != after and p.id not in seen), "")


def left_points(team: Team, meeting: Meeting) -> tuple[Point, ...]:
    """Give those of the step in turn that nobody has talked about; none where it is about no points.

    In a meeting of several nothing is told of them: what is left there belongs to no next time of all.
    """
    step = meeting.current_step
    sides: dict[str, Side] = {"their-points": "employee", "my-points": "manager"}
    if step is None or step.kind not in sides or is_several(meeting):
        return ()
    return tuple(point for point in points_in_turn(team, meeting, sides[step.kind]) if point.is_open)
