"""Both rate: nothing of the first value is shared before the second is there; then both are kept, side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.team import held
from tui.domain.meeting.live.both_rate import pair_of, rate_aloud, rate_unseen, take_back_both

QUESTION = "check.growth.strengths"
VALUES = st.integers(1, 10)


@given(VALUES, VALUES)
def test_both_are_kept_with_their_side_and_the_gap(mine: int, theirs: int) -> None:
    meeting = rate_aloud(rate_unseen(held("free"), QUESTION, mine), QUESTION, theirs, 3)
    assert {(a.side, a.value, a.version) for a in meeting.answers} == {
        ("manager", mine, 3),
        ("employee", theirs, 3),
    }
    pair = pair_of(meeting, QUESTION)
    assert pair.revealed and pair.apart == abs(mine - theirs)
    assert not meeting.aside.secrets, "nothing is left of the secret"


@given(VALUES, VALUES)
def test_the_first_stays_secret_and_may_be_changed(first: int, then: int) -> None:
    meeting = rate_unseen(rate_unseen(held("free"), QUESTION, first), QUESTION, then)
    assert not meeting.answers and meeting.aside.secrets == {f"{QUESTION}.manager": str(then)}
    pair = pair_of(meeting, QUESTION)
    assert pair.picked and not pair.revealed and pair.apart is None


def test_nothing_is_entered_before_the_manager_has_rated() -> None:
    meeting = held("free")
    assert rate_aloud(meeting, QUESTION, 5, 1) is meeting


@pytest.mark.parametrize(("mine", "theirs"), [(0, 4), (4, 0), (0, 0)])
def test_no_answer_is_one_too_and_has_no_gap(mine: int, theirs: int) -> None:
    meeting = rate_aloud(rate_unseen(held("free"), QUESTION, mine), QUESTION, theirs, 1)
    pair = pair_of(meeting, QUESTION)
    assert pair.manager is not None and pair.employee is not None and pair.apart is None
    assert (pair.manager.declined, pair.employee.declined) == (mine == 0, theirs == 0)
    assert (pair.manager.value, pair.employee.value) == (mine or None, theirs or None)


def test_once_revealed_what_the_employee_said_is_mended_and_the_managers_stands() -> None:
    meeting = rate_aloud(rate_unseen(held("free"), QUESTION, 6), QUESTION, 3, 1)
    mended = rate_unseen(rate_aloud(meeting, QUESTION, 4, 1), QUESTION, 1)
    pair = pair_of(mended, QUESTION)
    assert pair.manager is not None and pair.employee is not None
    assert (pair.manager.value, pair.employee.value) == (6, 4)


def test_both_are_taken_back() -> None:
    meeting = rate_aloud(rate_unseen(held("free"), QUESTION, 6), QUESTION, 3, 1)
    assert take_back_both(meeting, QUESTION) == held("free")
    assert take_back_both(rate_unseen(held("free"), QUESTION, 6), QUESTION) == held("free")
