"""How far the preparation of the person has come."""

from datetime import date, timedelta

import pytest

from tui.domain.preparation.form import code_of
from tui.domain.preparation.preparation import (
    Preparation,
    Reply,
    may_show_answers,
    with_answered,
    with_asked,
    with_reply,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("preparation", "state"),
    [
        (Preparation(), "not-sent"),
        (Preparation(sent=TODAY), "sent"),
        (Preparation(sent=TODAY, answered=TODAY), "answered"),
        (Preparation(answered=TODAY), "answered"),
        (Preparation(sent=TODAY, answered=TODAY, read=TODAY), "read"),
    ],
)
def test_a_form_is_sent_answered_and_read(preparation: Preparation, state: str) -> None:
    assert preparation.state == state


def test_a_second_answer_is_to_be_read_again_and_the_first_day_stays() -> None:
    read = Preparation(sent=TODAY, answered=TODAY, read=TODAY)
    again = with_answered(read, TODAY + timedelta(1))
    assert (again.state, again.answered) == ("answered", TODAY)


def test_a_question_keeps_its_number_whatever_becomes_of_the_plan() -> None:
    first = with_asked(Preparation(), ["a", "b"])
    assert with_asked(first, ["b", "c", "a"]).asked == ("a", "b", "c")
    assert with_asked(first, []).asked == ("a", "b")


def test_a_reply_takes_the_place_of_the_one_before_and_an_empty_one_changes_nothing() -> None:
    a, b = Reply(question="a", text="one"), Reply(question="b", value=3)
    both = with_reply(with_reply(Preparation(), a), b)
    better = Reply(question="a", text="two")
    assert with_reply(both, better).replies == (better, b)
    assert with_reply(both, Reply(question="a")) == both
    mine = Reply(question="a", side="manager", text="mine")
    assert with_reply(both, mine).replies == (a, b, mine)
    assert with_reply(both, Reply(question="c", declined=True)).reply("c") is not None


@pytest.mark.parametrize(
    ("locked", "blind", "shown"),
    [(None, True, False), (TODAY, True, True), (None, False, True), (TODAY, False, True)],
)
def test_where_both_prepare_blindly_theirs_is_shown_once_ones_own_is_locked(
    locked: date | None, blind: bool, shown: bool
) -> None:
    assert may_show_answers(Preparation(locked=locked), blind=blind) is shown


def test_a_code_tells_one_form_from_any_other_and_nothing_else() -> None:
    codes = {code_of(person, meeting) for person in ("anna", "bo") for meeting in ("m1", "m2")}
    assert len(codes) == 4 and all(len(code) == 8 and "anna" not in code for code in codes)
