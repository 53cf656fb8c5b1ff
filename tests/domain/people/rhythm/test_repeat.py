"""What comes again by itself."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from tests.domain.samples import ANNA, TODAY
from tui.domain.people.person import Repeat
from tui.domain.people.rhythm.repeat import due_in, is_due, of_deck, of_point, with_given, with_repeat


def repeat(**more: Any) -> Repeat:
    return msgspec.structs.replace(Repeat(id="r", on=TODAY, text="Budget", meetings=4, at=8), **more)


@pytest.mark.parametrize(("number", "due"), [(8, True), (9, False), (11, False), (12, True), (15, True)])
def test_every_fourth_meeting(number: int, due: bool) -> None:
    assert is_due(repeat(), number, TODAY + timedelta(200)) is due


@pytest.mark.parametrize(("days", "due"), [(1, False), (84, False), (85, True), (91, True), (300, True)])
def test_each_quarter_in_the_meeting_that_is_nearest(days: int, due: bool) -> None:
    assert is_due(repeat(meetings=0, days=91), 9, TODAY + timedelta(days)) is due


def test_each_few_days_is_not_twice_on_one_day() -> None:
    often = repeat(meetings=0, days=3)
    assert not is_due(often, 9, TODAY)
    assert is_due(often, 9, TODAY + timedelta(1))


def test_one_thing_repeats_in_one_rhythm_and_ends_without() -> None:
    whom = with_repeat(with_repeat(ANNA, repeat()), repeat(id="s", meetings=2))
    assert [one.meetings for one in whom.repeats] == [2]
    whom = with_repeat(whom, repeat(id="t", side="employee"))
    whom = with_repeat(whom, repeat(id="u", text="", deck="check.load"))
    assert len(whom.repeats) == 3
    assert of_point(whom, "Budget", "manager") == whom.repeats[0]
    assert of_point(whom, "Budget", "employee") == whom.repeats[1]
    assert of_point(whom, "Other", "manager") is None
    assert of_point(whom, "", "manager") is None
    assert of_deck(whom, "check.load") == whom.repeats[2]
    assert of_deck(whom, "") is None
    ended = with_repeat(whom, repeat(meetings=0))
    assert [one.id for one in ended.repeats] == ["t", "u"]


def test_what_was_given_counts_from_then() -> None:
    later = TODAY + timedelta(30)
    whom = with_repeat(ANNA, repeat())
    whom = with_repeat(whom, repeat(id="s", text="Plan", meetings=6))
    assert [one.id for one in due_in(whom, 12, later)] == ["r"]
    given = with_given(whom, 12, later)
    assert [(one.at, one.on) for one in given.repeats] == [(12, later), (8, TODAY)]
    assert with_given(given, 12, later + timedelta(1)) == given, "the same meeting changes nothing"
    assert [one.id for one in due_in(given, 12, later)] == ["r"], "a plan made anew has it too"
    assert due_in(given, 13, date(2030, 1, 1)) == ()
