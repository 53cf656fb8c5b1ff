"""Which actions one looks at before, in, after and between meetings."""

from datetime import UTC, date, datetime, timedelta

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.action_lists import (
    agreed_last,
    agreed_now,
    between_meetings,
    open_with,
    since_last,
    to_follow_up,
)
from tui.domain.people.person import Person
from tui.domain.people.team import Digest, Team

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
