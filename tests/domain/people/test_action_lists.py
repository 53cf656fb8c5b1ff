"""Which actions one looks at before, in, after and between meetings."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action, answered, carry, done, told_back
from tui.domain.people.action_lists import (
    agreed_last,
    agreed_now,
    between_meetings,
    open_with,
    since_last,
    sorted_by,
    to_follow_up,
    to_weigh,
)
from tui.domain.people.digest import Digest
from tui.domain.people.person import Person
from tui.domain.people.team import Team

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def _action(id: str, person: str = "anna", **given: object) -> Action:
    return Action(id=id, person=person, text=id, agreed=TODAY, **given)  # type: ignore[arg-type]


def _meeting(id: str, *others: str) -> Meeting:
    return Meeting(id=id, person="anna", template="weekly-1-1", created=NOW, touched=NOW, participants=others)


TEAM = Team(
    people=(
        Person(id="anna", name="Anna", since=TODAY),
        Person(id="bo", name="Bo", since=TODAY),
    ),
    actions=(
        _action("old"),
        _action("old, done", state="done"),
        _action("last", meeting="m1", due=TODAY + timedelta(9)),
        _action("last, theirs", meeting="m1", owner="employee"),
        _action("last, done", meeting="m1", state="done"),
        _action("last, private", meeting="m1", private=True),
        _action("now", meeting="m2"),
        _action("now, done", meeting="m2", state="done"),
        _action("of Bo, now", person="bo", meeting="m2"),
        _action("of Bo, before", person="bo", meeting="m0"),
    ),
    digests={"anna": Digest(last_meeting="m1", last_on=TODAY, meetings=1)},
)


def _ids(actions: tuple[Action, ...]) -> list[str]:
    return [action.id for action in actions]


def test_what_the_last_meeting_agreed_stays_whatever_became_of_it() -> None:
    assert _ids(agreed_last(TEAM, "anna")) == ["last", "last, private", "last, theirs", "last, done"]
    assert agreed_last(TEAM, "bo") == ()


def test_a_meeting_looks_back_on_the_last_one_and_on_all_that_is_open() -> None:
    assert _ids(since_last(TEAM, _meeting("m2"), None)) == [
        "last",
        "last, private",
        "old",
        "last, theirs",
        "last, done",
    ]


def test_a_meeting_of_several_looks_back_on_the_one_of_several_before_it_alone() -> None:
    now, before = _meeting("m2", "bo"), _meeting("m0", "bo")
    assert since_last(TEAM, now, None) == ()
    assert _ids(since_last(TEAM, now, before)) == ["of Bo, before"]


def test_what_is_agreed_now_is_everybodys_in_a_meeting_of_several() -> None:
    assert _ids(agreed_now(TEAM, _meeting("m2"))) == ["now", "now, done"]
    assert _ids(agreed_now(TEAM, _meeting("m2", "bo"))) == ["now", "of Bo, now", "now, done"]


def test_the_follow_up_begins_with_what_was_agreed() -> None:
    assert _ids(to_follow_up(TEAM, "anna", _meeting("m2"))) == [
        "now",
        "now, done",
        "last",
        "last, private",
        "old",
        "last, theirs",
    ]
    assert _ids(to_follow_up(TEAM, "anna", _meeting("m2", "bo"))) == ["now", "of Bo, now", "now, done"]
    assert "now" in _ids(to_follow_up(TEAM, "anna", None))


def test_between_two_meetings_the_last_one_comes_first() -> None:
    assert _ids(between_meetings(TEAM, "anna")) == [
        "last",
        "last, private",
        "last, theirs",
        "last, done",
        "now",
        "old",
    ]
    assert _ids(between_meetings(TEAM, "bo")) == ["of Bo, before", "of Bo, now"]


def test_what_is_open_leaves_private_things_out_unless_asked() -> None:
    assert _ids(open_with(TEAM, "anna", private=False)) == ["last", "now", "old", "last, theirs"]
    assert "last, private" in _ids(open_with(TEAM, "anna", private=True))


def test_what_came_of_something_taken_up_stays_until_it_is_told_and_that_day() -> None:
    came = told_back(done(_action("up", upward=True, meeting="m0"), TODAY), "yes", None)
    meeting = msgspec.structs.replace(_meeting("m2"), held=TODAY)
    for action, is_there in (
        (came, True),
        (told_back(came, "yes", TODAY), True),
        (told_back(came, "yes", TODAY - timedelta(1)), False),
    ):
        team = msgspec.structs.replace(TEAM, actions=(action,))
        assert _ids(since_last(team, meeting, None)) == ["up"] * is_there
    assert _ids(between_meetings(msgspec.structs.replace(TEAM, actions=(came,)), "anna")) == ["up"]


def test_what_is_settled_in_a_meeting_stays_in_its_list_whenever_it_was_agreed() -> None:
    old = _action("old", meeting="m0")
    meeting = msgspec.structs.replace(_meeting("m2"), held=TODAY)
    for action, is_there in ((done(old, TODAY), True), (done(old, TODAY - timedelta(1)), False)):
        team = msgspec.structs.replace(TEAM, actions=(action,))
        assert _ids(since_last(team, meeting, None)) == ["old"] * is_there


def test_one_sorts_by_day_or_by_who_has_it_with_what_is_settled_last() -> None:
    first, second = TODAY + timedelta(1), TODAY + timedelta(2)
    actions = (
        _action("settled", state="done", due=TODAY),
        _action("kim", owner="Kim", due=first),
        _action("theirs", owner="employee", due=second),
        _action("ours", owner="both"),
        _action("mine", due=second),
    )
    assert _ids(sorted_by(actions, "due", TODAY)) == ["kim", "mine", "theirs", "ours", "settled"]
    assert _ids(sorted_by(actions, "owner", TODAY)) == ["mine", "ours", "theirs", "kim", "settled"]


def test_what_is_late_comes_first_then_ones_own_and_what_is_settled_last() -> None:
    late, soon = TODAY - timedelta(3), TODAY + timedelta(1)
    actions = (
        _action("settled", state="done", due=late),
        _action("theirs", owner="employee", due=soon),
        _action("mine"),
        _action("theirs, late", owner="employee", due=late),
        _action("ours", owner="both", due=soon),
        told_back(done(_action("came", upward=True, due=soon), TODAY), "yes", None),
        _action("mine, late", due=TODAY - timedelta(1)),
    )
    order = ["mine, late", "theirs, late", "ours", "came", "mine", "theirs", "settled"]
    assert _ids(sorted_by(actions, "next", TODAY)) == order


def test_one_is_asked_about_the_first_that_came_along_too_often() -> None:
    often = carry(carry(carry(_action("often"))))
    secret = msgspec.structs.replace(often, id="secret", private=True, due=TODAY)
    team = msgspec.structs.replace(TEAM, actions=(_action("new"), often, secret))
    asked = to_weigh(team, "anna", private=False)
    assert asked is not None and asked.id == "often"
    asked = to_weigh(team, "anna", private=True)
    assert asked is not None and asked.id == "secret"
    assert to_weigh(team, "bo", private=True) is None
    team = msgspec.structs.replace(TEAM, actions=(answered(often, TODAY),))
    assert to_weigh(team, "anna", private=True) is None
