"""Goals and points know whether they are open, and survive their way through a file."""

from datetime import timedelta

import msgspec
import pytest

from tests.domain.samples import TODAY
from tui.domain.people.goal import Goal, Result, reopen, result_of, settle, with_result
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


def test_partial_results_are_kept_with_their_days_and_the_last_one_is_how_far_it_is() -> None:
    later = TODAY + timedelta(7)
    goal = with_result(with_result(GOAL, "a draft", TODAY), "half of it", later)
    assert goal.results == (Result(on=TODAY, text="a draft"), Result(on=later, text="half of it"))
    assert goal.progress == "half of it"
    assert (result_of(goal, TODAY), result_of(goal, TODAY + timedelta(1))) == ("a draft", "")


def test_what_was_told_today_can_be_put_right() -> None:
    goal = with_result(with_result(GOAL, "half of it", TODAY), "a third", TODAY)
    assert [result.text for result in goal.results] == ["a third"]
    assert with_result(goal, "", TODAY).results == () and with_result(goal, "", TODAY).progress == ""
    before = with_result(GOAL, "a draft", TODAY - timedelta(1))
    assert with_result(with_result(before, "x", TODAY), "", TODAY) == before


def test_met_dropped_and_taken_up_again() -> None:
    met = settle(GOAL, "met", TODAY)
    assert (met.state, met.settled, settle(GOAL, "dropped", TODAY).state) == ("met", TODAY, "dropped")
    assert reopen(met) == GOAL
