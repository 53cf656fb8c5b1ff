"""When a group meets, and in which language."""

from datetime import date

import msgspec
import pytest

from tui.domain.meeting.group import language_of
from tui.domain.people.person import Appointment, Person
from tui.domain.people.person_group import Group, next_with, without_members

MONDAY = date(2026, 11, 23)
GROUP = Group(id="group1", name="Platform", members=("a", "b"))


@pytest.mark.parametrize(
    ("changes", "on"),
    [
        ({"cadence": 7, "last_on": MONDAY}, date(2026, 11, 30)),
        ({"cadence": 7, "last_on": MONDAY, "weekday": 3}, date(2026, 12, 3)),
        ({"cadence": 14, "last_on": MONDAY, "weekday": 6}, date(2026, 12, 6)),
        ({"cadence": 7}, MONDAY),
        ({"cadence": 7, "weekday": 2}, date(2026, 11, 25)),
    ],
)
def test_the_cadence_says_when_it_meets(changes: dict[str, object], on: date) -> None:
    group = msgspec.structs.replace(GROUP, time="09:00", **changes)
    assert next_with(group, MONDAY) == Appointment(on=on, time="09:00")


def test_without_a_cadence_nothing_is_due() -> None:
    assert next_with(msgspec.structs.replace(GROUP, last_on=MONDAY), MONDAY) is None


def test_several_who_chose_no_language_speak_the_one_they_share_else_the_managers() -> None:
    anna = Person(id="a", name="Anna", since=MONDAY, language="sv")
    bo = Person(id="b", name="Bo", since=MONDAY, language="da")
    assert language_of([anna, anna], "en") == "sv"
    assert language_of([anna, bo], "en") == "en"


def test_a_group_goes_with_its_last_member() -> None:
    assert without_members((GROUP,), {"a"}) == (msgspec.structs.replace(GROUP, members=("b",)),)
    assert without_members((GROUP,), {"a", "b"}) == ()
