"""The pages of a step: one question to one side at a time."""

import pytest

from tests.domain.samples import step
from tui.domain.meeting.meeting import Kind
from tui.domain.meeting.pages import Page
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.domain.meeting.step_pages import page, pages


@pytest.mark.parametrize("kind", tuple(STEP_KINDS))
def test_every_kind_has_pages_that_differ(kind: Kind) -> None:
    found = pages(step("s", kind))
    assert found
    assert len({(one.question, one.side) for one in found}) == len(found)


@pytest.mark.parametrize("kind", ["weather", "preview"])
def test_both_are_asked_the_employee_first(kind: Kind) -> None:
    assert [one.side for one in pages(step("s", kind))] == ["employee", "manager"]


def test_the_game_is_played_both_ways() -> None:
    first, second = pages(step("s", "guess-week"))
    assert (first.side, second.side) == ("employee", "manager")
    assert first.question != second.question


def test_if_i_vanished_asks_three_things_of_the_employee() -> None:
    found = pages(step("s", "if-i-vanished"))
    assert len(found) == 3
    assert {one.side for one in found} == {"employee"}


def test_the_evaluation_asks_both_and_then_for_one_change() -> None:
    worth, mine, change = pages(step("s", "evaluate"))
    assert worth.question == mine.question != change.question
    assert (worth.side, mine.side, change.side) == ("employee", "manager", "employee")


@pytest.mark.parametrize("kind", ["cards", "statements"])
def test_each_question_is_a_page(kind: Kind) -> None:
    held = step("s", kind, questions=("q1", "q2"))
    assert pages(held) == (Page(question="q1"), Page(question="q2"))


@pytest.mark.parametrize(("at", "question"), [(0, "q1"), (1, "q2"), (2, "q2"), (99, "q2"), (-1, "q1")])
def test_a_page_that_went_away_with_its_question_is_the_nearest_one(at: int, question: str) -> None:
    assert page(step("s", "cards", questions=("q1", "q2"), at=at)).question == question
