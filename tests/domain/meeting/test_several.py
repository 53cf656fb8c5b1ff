"""Meetings of several: who takes part, who comes first, whose action is whose."""

from datetime import UTC, date, datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import (
    agreed_in,
    assigned,
    everybody,
    has_spoken,
    in_turn,
    is_absent,
    people_of,
    short_name,
)
from tui.domain.meeting.meeting import Answer, Meeting, Note
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.digest import Digest
from tui.domain.people.person import Appointment, Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import close, digest_after
from tui.domain.workspace.state import State, with_meeting

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ANNA, BO, CLEO = (
    Person(id=name.casefold(), name=f"{name} Ek", since=TODAY) for name in ("Anna", "Bo", "Cleo")
)
ALL = ("anna", "bo", "cleo")
TEAM = Team(people=(ANNA, BO, CLEO))


def meeting(*spoken: str, participants: tuple[str, ...] = ("bo", "cleo")) -> Meeting:
    """A meeting in whose round these had the word; `-` before one says who was not there."""
    answers = tuple(
        Answer(question=f"move.round.{one.lstrip('-')}", choice="absent" if one[0] == "-" else "spoken")
        for one in spoken
    )
    return Meeting(
        id="m",
        person="anna",
        participants=participants,
        template="team-check-in",
        created=NOW,
        touched=NOW,
        answers=answers,
    )


def held(*spoken: str) -> Held:
    return Held(meeting=meeting(*spoken))


def action(id: str, person: str, owner: str = "employee", of: str = "m") -> Action:
    return Action(id=id, person=person, text=id, agreed=TODAY, owner=owner, meeting=of)


def test_whose_meeting_it_is_comes_first_and_who_left_the_team_is_gone() -> None:
    several = meeting(participants=("cleo", "gone", "bo"))
    assert people_of(several, TEAM) == (ANNA, CLEO, BO)
    assert everybody(several, TEAM) == ("anna", "cleo", "bo", "manager")


def test_two_of_one_first_name_are_told_apart() -> None:
    other = Person(id="anna2", name="Anna Holm", since=TODAY)
    assert [short_name(one, (ANNA, other, BO)) for one in (ANNA, other, BO)] == ["Anna Ek", "Anna Holm", "Bo"]


def test_old_meetings_are_of_two() -> None:
    old = msgspec.json.decode(msgspec.json.encode(meeting(participants=())), type=Meeting)
    assert people_of(old, TEAM) == (ANNA,)


def test_who_had_the_word_least_comes_first() -> None:
    assert in_turn(ALL, [held("anna", "cleo"), held("cleo", "-bo")]) == ("bo", "anna", "cleo")


def test_of_equals_who_came_last_the_time_before_comes_first() -> None:
    assert in_turn(ALL, [held("anna", "bo", "cleo")]) == ("cleo", "bo", "anna")
    assert in_turn(ALL, []) == ALL


@given(st.lists(st.permutations(["anna", "bo", "cleo"]), max_size=6))
def test_a_round_has_everybody_once_whatever_is_past(rounds: list[list[str]]) -> None:
    assert sorted(in_turn(ALL, [held(*spoken) for spoken in rounds])) == sorted(ALL)


def test_absent_is_not_spoken() -> None:
    now = meeting("anna", "-bo")
    assert has_spoken(now, "anna") and not has_spoken(now, "bo") and not has_spoken(now, "cleo")
    assert is_absent(now, "bo") and not is_absent(now, "anna")


def test_an_action_with_a_name_of_the_meeting_becomes_that_persons_own() -> None:
    by_name = assigned(action("a", "anna", "bo"), meeting(), TEAM)
    assert (by_name.person, by_name.owner) == ("bo", "employee")
    assert assigned(action("a", "anna", "ek"), meeting(), TEAM).person == "anna", "it fits all of them"
    assert assigned(action("a", "anna", "Kim"), meeting(), TEAM).owner == "Kim"
    assert assigned(action("a", "anna", "manager"), meeting(), TEAM).owner == "manager"
    assert assigned(action("a", "anna", "bo"), meeting(participants=()), TEAM).person == "anna"


def test_only_what_this_meeting_agreed_is_shown_to_all() -> None:
    actions = (action("theirs", "bo"), action("own", "anna"), action("private-talk", "anna", of="other"))
    team = msgspec.structs.replace(TEAM, actions=actions)
    assert [a.id for a in agreed_in(team, meeting())] == ["theirs", "own"]
    assert [a.id for a in agreed_in(team, meeting(participants=()))] == ["own"]


def test_closing_leaves_the_one_to_ones_as_they_were() -> None:
    agreed = Appointment(on=date(2026, 12, 1), time="10:00")
    anna = msgspec.structs.replace(ANNA, agreed=agreed)
    point = Point(id="p", person="anna", text="x", side="employee", raised=TODAY, state="talked")
    team = Team(people=(anna, BO, CLEO), points=(point,), digests={"anna": Digest(meetings=3)})
    several = msgspec.structs.replace(meeting("anna"), notes=(Note(id="n", text="note", at=NOW),))
    state = with_meeting(State(team=team, privates={"anna": Private()}), several)
    after = close(state, several, minutes="# M", now=NOW, today=TODAY)
    assert after.team == team and not after.meetings
    closing = after.closings["m"]
    assert (closing.held.minutes, closing.held.meeting.phase, closing.points) == ("# M", "closed", ())
    assert digest_after(Digest(meetings=3), closing.held.meeting) == Digest(meetings=3)
