"""Goals and points know whether they are open, and survive their way through a file."""

import msgspec
import pytest

from tests.domain.samples import TODAY
from tui.domain.people.goal import Goal
from tui.domain.people.point import Point

GOAL = Goal(id="g", person="anna", text="Lead the release", since=TODAY)
POINT = Point(id="p", person="anna", text="Laptop", side="employee", raised=TODAY)


@pytest.mark.parametrize(("state", "is_open"), [("open", True), ("met", False), ("dropped", False)])
def test_a_goal_is_open_until_it_is_met_or_dropped(state: str, is_open: bool) -> None:
    goal = msgspec.structs.replace(GOAL, state=state, priority=1, progress="half way")
    assert goal.is_open is is_open
    assert msgspec.json.decode(msgspec.json.encode(goal), type=Goal) == goal


@pytest.mark.parametrize(("state", "is_open"), [("open", True), ("talked", False)])
def test_a_point_is_open_until_it_was_talked_about(state: str, is_open: bool) -> None:
    point = msgspec.structs.replace(POINT, state=state, kept=2, origin="a1")
    assert point.is_open is is_open
    assert msgspec.json.decode(msgspec.json.encode(point), type=Point) == point
