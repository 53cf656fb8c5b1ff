"""A step that comes again by itself finds its place and its time in the plan."""

import pytest

from tests.domain.samples import meeting, step
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.repeated_steps import LEAST, with_repeated

CHECK = step("new", "statements", 4, deck="check.load", questions=("check.load.a",))


def shown(plan: Meeting, new: Step = CHECK) -> list[tuple[str, int]]:
    return [(one.id, one.minutes) for one in with_repeated(plan, new).steps]


def test_it_comes_before_what_ends_the_talk_and_takes_the_time_of_the_longest() -> None:
    plan = meeting(step("a", "weather", 2), step("b", "their-points", 10), step("c", "agree", 3))
    assert shown(plan) == [("a", 2), ("b", 6), ("new", 4), ("c", 3)]
    assert shown(meeting(step("c", "agree", 9))) == [("new", 4), ("c", 5)]
    assert shown(meeting(step("b", "their-points", 9))) == [("b", 5), ("new", 4)]


def test_nobody_is_left_without_time() -> None:
    plan = meeting(step("b", "their-points", 3), step("c", "agree", 4))
    assert shown(plan) == [("b", LEAST), ("new", 3), ("c", LEAST)]


def test_what_is_asked_keeps_the_time_it_needs() -> None:
    cards = step("q", "cards", 6, questions=("general.a", "general.b"))
    check = step("s", "statements", 5, questions=("check.growth.a", "check.growth.b", "check.growth.c"))
    assert shown(meeting(cards, check)) == [("q", 4), ("s", 3), ("new", 4)]
    assert shown(meeting(cards)) == [("q", 4), ("new", 2)]


def test_an_open_meeting_stays_open() -> None:
    plan = meeting(step("b", "their-points", 0), step("c", "agree", 0), minutes=0)
    assert shown(plan) == [("b", 0), ("new", 0), ("c", 0)]
    assert shown(meeting(minutes=30)) == [("new", 0)]


@pytest.mark.parametrize(
    ("deck", "kind", "asked", "ids"),
    [
        ("check.load", "statements", 1, ["x"]),
        ("check.load", "statements", 0, ["new"]),
        ("general", "cards", 1, ["x", "new"]),
        ("general", "statements", 1, ["x", "new"]),
    ],
)
def test_one_that_asks_as_much_is_enough(deck: str, kind: str, asked: int, ids: list[str]) -> None:
    plan = meeting(step("x", kind, 5, deck=deck, questions=("check.load.a",) * asked))
    assert [one.id for one in with_repeated(plan, CHECK).steps] == ids


def test_the_one_that_makes_room_leaves_its_minutes() -> None:
    plan = meeting(step("b", "their-points", 10), step("x", "statements", 3, deck="check.load"))
    assert shown(plan) == [("b", 9), ("new", 4)]
