"""Which statements a regular talk asks for."""

from datetime import timedelta
from typing import Any

import pytest

from tests.domain.samples import TODAY
from tui.domain.decks.deck import Deck, Statement
from tui.domain.questions.asked_before import AskedBefore, Turn
from tui.domain.questions.choose_statements import Round, choose_statements, leadership_is_due


def check(id: str, *names: str, **measures: tuple[str, ...]) -> Deck:
    found = tuple(
        Statement(id=f"{id}.{name}", say="I do.", measures=measures.get(name, (name,))) for name in names
    )
    return Deck(id=id, title=id, statements=found)


LOAD = check("check.load", "a", "b", a=("load",), b=("load", "clarity"))
SAFETY = check("check.safety", "c", "d", c=("safety",), d=("growth",))
LEADERSHIP = check("check.leadership", "l", "m", l=("leadership",), m=("leadership",))


def before(meetings: int, *asked: tuple[str, int], days: int = 7) -> AskedBefore:
    """What was asked in which meeting; the last one was so many `days` ago, as they are apart."""
    turns = {
        id: Turn(on=TODAY - timedelta(days * (meetings + 1 - number)), meeting=number) for id, number in asked
    }
    return AskedBefore(meetings=meetings, turns=turns)


def chosen(past: AskedBefore, *checks: Deck, count: int = 1, weeks: int = 13, **more: Any) -> list[str]:
    round = Round(today=TODAY, cadence=7, weeks=weeks)
    found = choose_statements(checks or (LOAD, SAFETY, LEADERSHIP), past, round, count=count, **more)
    return [one.id.rpartition(".")[2] for one in found]


def test_what_was_never_asked_comes_first_each_with_another_measure() -> None:
    assert chosen(before(0), count=3) == ["a", "b", "c"]
    assert chosen(before(0), SAFETY, LOAD, count=2) == ["c", "d"]
    assert chosen(before(1, ("check.load.a", 1))) == ["b"], "clarity was never asked for"
    assert chosen(before(1, ("check.load.b", 1))) == ["c"], "load was, which is all that a asks for"


def test_then_what_was_asked_longest_ago() -> None:
    past = before(8, ("check.load.a", 3), ("check.load.b", 2), ("check.safety.c", 4), ("check.safety.d", 5),
                  ("check.leadership.l", 7))  # fmt: skip
    assert chosen(past, count=4) == ["b", "a", "c", "d"]


def test_a_measure_that_is_due_comes_before_statements_that_are_new() -> None:
    past = before(13, ("check.safety.c", 3), ("check.load.a", 12), ("check.leadership.l", 12))
    assert chosen(past, weeks=13) == ["c"], "77 days ago, and 91 are allowed, less three meetings"
    assert chosen(past, weeks=15) == ["b"]


def test_what_fell_comes_first_once() -> None:
    past = before(6, ("check.leadership.l", 5))
    assert chosen(past, falls={"safety": 2}, count=2) == ["c", "a"]
    assert chosen(past, falls={"safety": 1, "growth": 3}) == ["d"]


def test_nothing_of_the_last_meeting_and_nothing_that_is_barred() -> None:
    past = before(6, ("check.leadership.l", 4), ("check.safety.c", 6))
    assert chosen(past, falls={"safety": 2}) == ["a"]
    assert chosen(past, SAFETY, count=5) == ["d"]
    assert chosen(past, SAFETY, count=5, taken={"check.safety.d"}) == []
    assert chosen(past, count=0) == []


@pytest.mark.parametrize(("meetings", "is_due"), [(0, False), (2, False), (3, True), (9, True)])
def test_leadership_is_asked_first_in_the_fourth_meeting(meetings: int, is_due: bool) -> None:
    assert leadership_is_due(before(meetings)) is is_due
    assert chosen(before(meetings), count=2) == (["l", "m"] if is_due else ["a", "b"])


@pytest.mark.parametrize(("last", "is_due"), [(10, False), (8, False), (7, True), (1, True)])
def test_then_in_every_fourth(last: int, is_due: bool) -> None:
    past = before(10, ("check.leadership.l", last))
    assert leadership_is_due(past) is is_due


def test_after_a_fall_sooner_but_never_twice_running() -> None:
    for last, is_due in ((10, False), (9, False), (8, True)):
        assert leadership_is_due(before(10, ("check.leadership.l", last)), {"leadership": 1}) is is_due
    assert leadership_is_due(before(10, ("check.leadership.l", 8)), {"load": 1}) is False


def test_without_that_check_the_others_go_on() -> None:
    assert chosen(before(3), LOAD) == ["a"]
