"""The people of a team, and what is open with them."""

from datetime import date

import pytest

from tui.domain.people.action import Action, done
from tui.domain.people.action_lists import agreed_last
from tui.domain.people.digest import Digest
from tui.domain.people.goal import Goal
from tui.domain.people.person import Former, Person
from tui.domain.people.point import Point
from tui.domain.people.team import (
    Team,
    change_action,
    everybody,
    find,
    with_action,
    with_digest,
    with_goal,
    with_person,
    with_point,
)
from tui.domain.people.team_removal import without, without_person

DAY = date(2026, 11, 19)


def person(id: str, name: str) -> Person:
    return Person(id=id, name=name, since=DAY)


TEAM = Team(
    people=(
        person("p1", "Anna Lindqvist"),
        person("p2", "Anna-Karin Ek"),
        person("p3", "Åsa Holm"),
        person("p4", "Søren Møller"),
        person("p5", "José Ek"),
        person("p6", "Li"),
        person("p7", "Lina Berg"),
    )
)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("p1", ["p1"]),
        ("anna", ["p1", "p2"]),
        ("ANNA L", ["p1"]),
        ("Anna Lindqvist", ["p1"]),
        ("lindq", ["p1"]),
        ("ek", ["p2", "p5"]),
        ("karin", ["p2"]),
        ("åsa", ["p3"]),
        ("A\u030asa", ["p3"]),
        ("asa", ["p3"]),
        ("søren", ["p4"]),
        ("jose", ["p5"]),
        ("josé", ["p5"]),
        ("li", ["p6"]),
        ("lin", ["p1", "p7"]),
        ("ølle", ["p4"]),
        ("nobody", []),
    ],
)
def test_people_are_found_by_any_part_of_their_name(name: str, ids: list[str]) -> None:
    assert [found.id for found in find(TEAM, name)] == ids


def test_a_changed_person_keeps_the_place() -> None:
    changed = with_person(TEAM, person("p3", "Åsa Berg"))
    assert [p.id for p in changed.people] == [p.id for p in TEAM.people]
    assert changed.person("p3") == person("p3", "Åsa Berg")
    assert with_person(TEAM, person("p8", "New")).people[-1].id == "p8"
    assert TEAM.person("p9") is None


def filled() -> Team:
    team = TEAM
    for who in ("p1", "p3"):
        team = with_action(team, Action(id=f"{who}.a", person=who, text="x", agreed=DAY, meeting="m1"))
        team = with_point(team, Point(id=f"{who}.t", person=who, text="x", side="employee", raised=DAY))
        team = with_point(team, Point(id=f"{who}.m", person=who, text="x", side="manager", raised=DAY))
        team = with_goal(team, Goal(id=f"{who}.g", person=who, text="x", since=DAY))
        team = with_digest(team, who, Digest(meetings=3, last_meeting="m1"))
    return team


def test_somebody_removed_takes_along_all_that_is_open_with_them() -> None:
    team = without_person(filled(), "p1", DAY)
    assert team.person("p1") is None
    assert (team.actions_of("p1"), team.goals_of("p1"), team.digest("p1")) == ((), (), Digest())
    assert team.points_of("p1", "employee") == team.points_of("p1", "manager") == ()
    assert len(team.actions) == len(team.goals) == 1
    assert len(team.points) == 2
    assert team.digest("p3").meetings == 3


def test_somebody_removed_can_still_be_found() -> None:
    team = without_person(filled(), "p1", DAY)
    name = next(p.name for p in TEAM.people if p.id == "p1")
    assert team.former == (Former(id="p1", name=name, left=DAY),)
    assert [p.id for p in find(everybody(team), name)] == ["p1"]
    assert without_person(team, "nobody", DAY) == team


def test_points_are_kept_apart_by_side() -> None:
    assert [p.id for p in filled().points_of("p1", "employee")] == ["p1.t"]
    assert [p.id for p in filled().points_of("p1", "manager")] == ["p1.m"]


def test_the_last_meetings_actions_are_those_agreed_there_whatever_became_of_them() -> None:
    team = with_action(filled(), Action(id="old", person="p1", text="x", agreed=DAY, meeting="m0"))
    team = change_action(team, "p1.a", lambda action: done(action, DAY))
    assert [(a.id, a.state) for a in agreed_last(team, "p1")] == [("p1.a", "done")]
    unmet = with_action(TEAM, Action(id="early", person="p6", text="x", agreed=DAY))
    assert agreed_last(unmet, "p6") == ()


def test_one_thing_taken_out_leaves_the_others() -> None:
    team = filled()
    for id in ("p1.a", "p1.t", "p1.g"):
        team = without(team, id)
    assert [a.id for a in team.actions] == ["p3.a"]
    assert [p.id for p in team.points_of("p1", "manager")] == ["p1.m"]
    assert [g.id for g in team.goals] == ["p3.g"]
    assert without(team, "unknown") == team


def test_changing_an_unknown_action_changes_nothing() -> None:
    team = filled()
    assert change_action(team, "unknown", lambda action: done(action, DAY)) is team
