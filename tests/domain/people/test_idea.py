"""Ideas: what became of each, and what is news to whom."""

from datetime import date

import msgspec
import pytest

from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea, in_order, is_news, settle, with_outcome
from tui.domain.people.person_group import Group
from tui.domain.people.point import Point
from tui.domain.people.team import Team, with_goal, with_idea, with_point
from tui.domain.people.team_removal import without_group, without_people
from tui.domain.rights.retention import Limits, aged_team

DAY, LATER = date(2026, 11, 17), date(2026, 11, 24)
IDEA = Idea(id="idea01", text="Mob on Fridays", raised=DAY, person="anna")


def test_a_new_one_of_which_something_became_is_tried() -> None:
    tried = with_outcome(IDEA, "two teams do", LATER)
    assert (tried.state, tried.outcome, tried.changed, tried.is_open) == (
        "tried",
        "two teams do",
        LATER,
        True,
    )
    assert with_outcome(tried, "two teams do", date(2026, 12, 1)) == tried, "nothing new"
    kept = settle(tried, "kept", LATER)
    assert with_outcome(kept, "all do", LATER).state == "kept"


def test_kept_or_declined_it_is_settled_and_the_same_once_more_takes_that_back() -> None:
    for state in ("kept", "declined"):
        settled = settle(IDEA, state, LATER)
        assert (settled.state, settled.settled, settled.is_open) == (state, LATER, False)
        back = settle(settled, state, LATER)
        assert (back.state, back.settled) == ("new", None)
    assert settle(settle(with_outcome(IDEA, "x", DAY), "kept", DAY), "kept", DAY).state == "tried"


@pytest.mark.parametrize(
    ("changed", "since", "news"),
    [(None, None, False), (DAY, None, True), (LATER, DAY, True), (DAY, DAY, False), (DAY, LATER, False)],
)
def test_what_changed_since_one_met_last_is_news(
    changed: date | None, since: date | None, news: bool
) -> None:
    assert is_news(msgspec.structs.replace(IDEA, changed=changed), since) is news


def test_news_come_first_then_what_is_open_the_newest_before_others() -> None:
    old = msgspec.structs.replace(IDEA, id="old")
    new = msgspec.structs.replace(IDEA, id="new", raised=LATER)
    told = settle(msgspec.structs.replace(IDEA, id="told"), "kept", DAY)
    news = settle(msgspec.structs.replace(IDEA, id="news"), "declined", LATER)
    assert [one.id for one in in_order((told, old, new, news), DAY)] == ["news", "new", "old", "told"]


def test_they_go_with_their_person_or_group_and_settled_ones_in_time() -> None:
    group = Group(id="group1", name="Platform", members=("anna", "bo"))
    mine = msgspec.structs.replace(IDEA, id="mine", person="", group="group1")
    goal = Goal(id="goal", person="", group="group1", text="Ship", since=DAY)
    point = Point(id="point", person="", group="group1", text="The party", side="employee", raised=DAY)
    team = with_point(with_goal(with_idea(with_idea(Team(groups=(group,)), IDEA), mine), goal), point)
    assert team.ideas_of("anna") == (IDEA,) and team.ideas_of_group("group1") == (mine,)
    assert team.points_of_group("group1", "employee") == (point,) and not team.points_of_group("", "employee")
    assert team.goals_of_group("group1") == (goal,) and team.ideas_of_group("") == ()
    assert without_people(team, {"anna"}).ideas == (mine,)
    rest = without_group(team, "group1")
    assert (rest.ideas, rest.goals, rest.points, rest.groups) == ((IDEA,), (), (), ())
    old = with_idea(team, settle(mine, "kept", DAY))
    aged = aged_team(old, Limits(settled=12), date(2027, 11, 17), {})
    assert aged.kept.ideas == (IDEA,) and aged.gone["settled"] == 1
    assert aged_team(old, Limits(settled=12), date(2027, 11, 16), {}).kept.ideas == old.ideas
