"""What keys make of an answer: a value of a scale, one of the choices, or none."""

from __future__ import annotations

import pytest

from tui.domain.meeting.live.give_answer import (
    next_choice,
    next_value,
    with_choice,
    with_value,
    without_value,
)
from tui.domain.meeting.meeting import Answer

ANSWER = Answer(question="card.one", side="employee", text="words")


def test_a_value_takes_the_place_of_a_refusal_and_nought_is_one() -> None:
    refused = with_value(ANSWER, 0, 2)
    assert (refused.value, refused.declined, refused.version) == (None, True, 2)
    given = with_value(refused, 4, 3)
    assert (given.value, given.declined, given.version, given.text) == (4, False, 3, "words")


def test_the_same_choice_once_more_takes_it_back() -> None:
    sunny = with_choice(ANSWER, "sun")
    assert sunny.choice == "sun"
    assert with_choice(sunny, "sun").choice == ""
    assert with_choice(sunny, "rain").choice == "rain"


def test_what_is_cleared_keeps_its_words() -> None:
    assert without_value(with_choice(with_value(ANSWER, 3, 1), "sun")) == ANSWER
    assert without_value(with_value(ANSWER, 0, 1)) == ANSWER


@pytest.mark.parametrize(
    ("value", "by", "last", "expected"),
    [
        (3, 1, None, 4),
        (3, -1, 5, 2),
        (5, 1, None, 5),
        (1, -1, None, 1),
        (None, 1, 2, 2),
        (None, -1, 2, 2),
        (None, 1, None, 3),
        (None, -1, 9, 5),
    ],
)
def test_an_arrow_goes_one_on_and_begins_where_one_was_last_time(
    value: int | None, by: int, last: int | None, expected: int
) -> None:
    assert next_value(value, by, 5, last) == expected


def test_a_scale_with_an_even_end_begins_in_its_lower_middle() -> None:
    assert next_value(None, 1, 10, None) == 5
    assert next_value(None, 1, 4, None) == 2


@pytest.mark.parametrize(
    ("choice", "by", "expected"),
    [
        ("", 1, "a"),
        ("", -1, "c"),
        ("a", 1, "b"),
        ("b", -1, "a"),
        ("c", 1, "c"),
        ("a", -1, "a"),
        ("x", 1, "a"),
    ],
)
def test_an_arrow_walks_the_choices_and_begins_at_an_end(choice: str, by: int, expected: str) -> None:
    assert next_choice(choice, by, ("a", "b", "c")) == expected
