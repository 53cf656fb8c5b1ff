"""Which of the points comes next."""

from datetime import date

from tui.domain.meeting.live.points_in_turn import next_open
from tui.domain.people.point import Point


def points(*states: str) -> tuple[Point, ...]:
    """Points with the ids 0, 1, 2, …"""
    return tuple(
        Point(id=str(at), person="p", text="x", side="employee", raised=date(2026, 11, 24), state=state)  # type: ignore[arg-type]
        for at, state in enumerate(states)
    )


def test_the_next_open_one_comes_after_the_one_in_hand_and_those_before_it_last() -> None:
    assert next_open(points("talked", "open", "open"), "0") == "1"
    assert next_open(points("open", "talked", "talked"), "1") == "0"
    assert next_open(points("open", "talked", "open"), "") == "0"


def test_the_one_in_hand_and_those_seen_are_not_next() -> None:
    assert next_open(points("talked", "open"), "1") == ""
    assert next_open(points("open", "open", "open"), "1", seen={"2"}) == "0"
    assert next_open(points("open", "open"), "1", seen={"0"}) == ""
