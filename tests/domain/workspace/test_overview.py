"""Who needs a meeting most."""

from datetime import date, timedelta
from typing import Any

import msgspec

from tests.domain.samples import NOW, TODAY, meeting
from tui.domain.meeting.planning.plan import begin, follow_up
from tui.domain.people.action import Action, done, drop
from tui.domain.people.digest import Digest
from tui.domain.people.person import Appointment, Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.workspace.priority import Need, by_need
from tui.domain.workspace.state import State, with_meeting


def person(id: str, **more: Any) -> Person:
    return Person(id=id, name=id.title(), since=date(2025, 1, 1), **more)


def state(*people: Person, met: dict[str, date] | None = None) -> State:
    digests = {id: Digest(meetings=1, last_on=day) for id, day in (met or {}).items()}
    return State(team=Team(people=people, digests=digests))


def order(of: State) -> list[str]:
    return [need.person.id for need in by_need(of, TODAY)]


def only(of: State) -> Need:
    (need,) = by_need(of, TODAY)
    return need


def test_whoever_waits_longest_stands_first() -> None:
    team = state(
        person("soon"), person("past"), person("today"),
        met={"soon": date(2026, 11, 20), "past": date(2026, 11, 1), "today": date(2026, 11, 17)},
    )  # fmt: skip
    assert order(team) == ["past", "today", "soon"]
    assert [need.days for need in by_need(team, TODAY)] == [-16, 0, 3]


def test_what_was_agreed_counts_before_the_cadence() -> None:
    agreed = person("agreed", agreed=Appointment(on=date(2026, 12, 8)))
    team = state(agreed, person("cadence"), met={"agreed": date(2026, 10, 1), "cadence": date(2026, 11, 23)})
    assert order(team) == ["cadence", "agreed"]


def test_a_meeting_under_way_stands_before_all_others() -> None:
    team = state(person("a"), person("b"), person("c"), met={"a": date(2026, 11, 1)})
    running = begin(meeting(person="b"), NOW)
    assert order(with_meeting(team, running))[0] == "b"
    assert order(with_meeting(team, follow_up(running, NOW)))[0] == "b"
    assert order(with_meeting(team, meeting(person="b"))) == order(team), "prepared is not under way"


def test_of_several_under_way_the_one_last_touched_stands_first() -> None:
    """`fireside meet` goes on where one was."""
    team = state(person("a"), person("b"), person("c"))
    for id, minutes in (("a", 1), ("c", 3), ("b", 2)):
        running = begin(meeting(person=id), NOW)
        team = with_meeting(team, msgspec.structs.replace(running, touched=NOW + timedelta(minutes=minutes)))
    assert order(team) == ["c", "b", "a"]


def test_on_one_day_the_earlier_hour_stands_first_and_no_hour_last() -> None:
    day = date(2026, 11, 25)
    people = [
        person("none", agreed=Appointment(on=day)),
        person("late", time="15:00", agreed=Appointment(on=day, time="15:00")),
        person("early", time="09:00", agreed=Appointment(on=day, time="09:00")),
        person("alike", agreed=Appointment(on=day)),
    ]
    assert order(state(*people)) == ["early", "late", "alike", "none"]


def test_never_met_is_due_since_they_came() -> None:
    assert only(state(msgspec.structs.replace(person("new"), since=TODAY))).days == 0


def test_what_is_open_is_counted_from_each_side_and_nothing_private() -> None:
    def action(id: str, owner: str, *, private: bool = False) -> Action:
        return Action(id=id, person="a", text=id, agreed=TODAY, owner=owner, private=private)

    actions = (
        action("1", "manager"),
        action("2", "employee"),
        action("3", "both"),
        action("4", "Kim"),
        action("5", "manager", private=True),
        done(action("6", "manager"), TODAY),
        msgspec.structs.replace(action("7", "manager"), person="other"),
    )
    theirs = Point(id="1", person="a", text="x", side="employee", raised=TODAY)
    mine = msgspec.structs.replace(theirs, id="2", side="manager")
    points = (theirs, mine, msgspec.structs.replace(mine, id="3", state="talked"))
    team = Team(people=(person("a"),), actions=actions, points=points)
    need = only(State(team=team))
    assert (need.mine, need.theirs, need.points) == (2, 2, 2)


def test_promises_that_are_counted_are_the_managers_own() -> None:
    def settled(id: str, owner: str, *, private: bool = False) -> Action:
        return done(Action(id=id, person="a", text=id, agreed=TODAY, owner=owner, private=private), TODAY)

    actions = (
        settled("1", "manager"),
        settled("2", "both"),
        settled("3", "employee"),
        settled("4", "Kim"),
        settled("5", "manager", private=True),
        drop(Action(id="6", person="a", text="6", agreed=TODAY), TODAY),
    )
    need = only(State(team=Team(people=(person("a"),), actions=actions)))
    assert (need.kept, need.mine) == (2, 0)


def test_when_one_meets_puts_people_into_groups() -> None:
    team = state(
        *map(person, "abcdef"),
        met={
            "a": date(2026, 11, 1),
            "b": date(2026, 11, 17),
            "c": date(2026, 11, 18),
            "d": date(2026, 11, 23),
            "e": date(2026, 11, 24),
            "f": date(2026, 11, 1),
        },
    )
    team = with_meeting(team, begin(meeting(person="f"), NOW))
    groups = {need.person.id: need.when for need in by_need(team, TODAY)}
    assert groups == {"a": "past", "b": "today", "c": "soon", "d": "soon", "e": "later", "f": "now"}
    assert only(with_meeting(state(person("b")), meeting(person="b"))).when != "now", "prepared is not begun"


def test_nobody_needs_nothing() -> None:
    assert by_need(State(), TODAY) == ()
