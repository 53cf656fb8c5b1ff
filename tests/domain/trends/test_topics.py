"""What comes up again and again, and agreements that may not go together."""

from datetime import date, timedelta

import msgspec
import pytest

from tui.domain.people.action import Action, done
from tui.domain.people.decision_record import Decision, drop
from tui.domain.people.point import Point
from tui.domain.trends.topics import clashes, topics

DAY = date(2026, 11, 5)


def point(id: str, text: str, days: int = 0, **more: object) -> Point:
    raised = DAY + timedelta(days)
    return msgspec.structs.replace(
        Point(id=id, person="anna", text=text, side="employee", raised=raised), **more
    )


def action(id: str, text: str, days: int = 0, **more: object) -> Action:
    agreed = DAY + timedelta(days)
    return msgspec.structs.replace(Action(id=id, person="anna", text=text, agreed=agreed), **more)


def decision(id: str, text: str, days: int = 0, **more: object) -> Decision:
    decided = DAY + timedelta(days)
    return msgspec.structs.replace(Decision(id=id, person="anna", text=text, decided=decided), **more)


def test_a_point_that_was_brought_up_before_is_a_topic_with_its_history() -> None:
    (topic,) = topics(
        (
            point("c", "Laptop still slow", 20),
            point("a", "The laptop is slow", state="talked", kept=1),
            point("b", "Slow laptop", 10, state="talked", kept=2),
            point("x", "A better chair", 20),
        )
    )
    assert topic.point.id == "c" and [one.id for one in topic.earlier] == ["a", "b"]
    assert topic.raised == (DAY, DAY + timedelta(10), DAY + timedelta(20))
    assert topic.put_off == 3


def test_what_is_settled_is_no_topic() -> None:
    talked = (point("a", "Laptop slow", state="talked"), point("b", "Laptop slow", 9, state="talked"))
    assert topics(talked) == ()


@pytest.mark.parametrize(("kept", "is_topic"), [(0, False), (1, False), (2, True), (5, True)])
def test_what_is_put_off_again_and_again_is_one_too(kept: int, is_topic: bool) -> None:
    assert bool(topics((point("a", "The release", kept=kept),))) is is_topic


def test_two_open_points_about_the_same_are_one_topic() -> None:
    found = topics(
        (point("a", "Laptop slow"), point("b", "Laptop is slow", 9), point("b", "Laptop is slow", 9))
    )
    assert [(one.point.id, [p.id for p in one.earlier]) for one in found] == [("b", ["a"])]


def test_the_one_that_is_oldest_stands_first() -> None:
    found = topics((point("new", "The release", 9, kept=2), point("old", "A better chair", kept=2)))
    assert [one.point.id for one in found] == ["old", "new"]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (decision("1", "Deploy on Fridays"), decision("2", "No deploys on Friday", 9), "opposite"),
        (decision("1", "Meet 2 mornings weekly"), decision("2", "Meet 3 mornings weekly", 9), "number"),
        (decision("1", "Deploy on Fridays"), action("2", "Never deploy on Fridays", 9), "opposite"),
        (action("1", "Write the plan"), action("2", "Write plan", 9, owner="employee"), "owner"),
        (action("1", "Write the plan", due=DAY), action("2", "Write plan", 9, due=DAY + timedelta(1)), "day"),
        (action("1", "Write the plan", due=DAY), action("2", "Write plan", 9), None),
        (decision("1", "Deploy on Fridays"), decision("2", "Deploys on Friday", 9), None),
        (decision("1", "Deploy on Fridays"), decision("2", "No calls in the morning", 9), None),
        (drop(decision("1", "Deploy on Fridays"), DAY), decision("2", "No deploys on Friday", 9), None),
        (done(action("1", "Write the plan"), DAY), action("2", "Write plan", 9, owner="employee"), None),
    ],
)
def test_two_agreements_about_the_same_that_differ(
    one: Action | Decision, other: Action | Decision, why: str | None
) -> None:
    both = (other, one)
    found = clashes(
        [each for each in both if isinstance(each, Decision)],
        [each for each in both if isinstance(each, Action)],
        private=False,
    )
    assert [(c.earlier.id, c.later.id, c.why) for c in found] == ([("1", "2", why)] if why else [])


def test_private_agreements_are_looked_at_where_asked_for() -> None:
    both = (decision("1", "Deploy on Fridays", private=True), decision("2", "No deploys on Friday", 9))
    assert not clashes(both, (), private=False)
    assert clashes(both, (), private=True)
