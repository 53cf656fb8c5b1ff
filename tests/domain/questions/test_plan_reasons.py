"""Why a plan asks what it asks."""

from datetime import timedelta
from typing import Any

from tests.domain.questions.test_choose_cards import card
from tests.domain.questions.test_choose_statements import LEADERSHIP, LOAD, SAFETY
from tests.domain.samples import TODAY, meeting, step
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer
from tui.domain.questions.plan_reasons import PlanReasons
from tui.domain.questions.suggest import Suggestion

STATEMENTS = {one.id: one for check in (LOAD, SAFETY, LEADERSHIP) for one in check.statements}


def held(days: int, *answers: tuple[str, int], kinds: tuple[str, ...] = ()) -> Held:
    steps = (step(kind, kind, state="visited") for kind in kinds)
    given = tuple(Answer(question=id, value=value) for id, value in answers)
    return Held(meeting=meeting(*steps, id=f"m{days}", answers=given, held=TODAY - timedelta(days)))


def reasons(*history: Held, **more: Any) -> PlanReasons:
    return PlanReasons(history, STATEMENTS, TODAY, **more)


def told(one: Suggestion | None) -> tuple[str, int, str]:
    assert one is not None
    return one.why, one.number, one.measure


def test_a_card_of_a_chosen_style_says_so() -> None:
    task = card("general.x", style="task")
    assert told(reasons().card(task)) == ("never-asked", 0, "")
    assert told(reasons(styles=("purpose",)).card(task)) == ("never-asked", 0, "")
    assert told(reasons(styles=("task",)).card(task)) == ("style", 0, "task")


def test_working_apart_is_a_reason_with_whom_one_does_not_meet_in_the_room() -> None:
    far = card("remote.x")
    assert told(reasons().card(far)) == ("distance", 0, "")
    assert told(reasons(at_distance=False).card(far)) == ("never-asked", 0, "")
    assert told(reasons(held(9, ("remote.x", 3))).card(far)) == ("long-ago", 9, "")


def test_a_fall_says_most() -> None:
    fell = (held(40, ("check.load.a", 6)), held(10, ("check.load.a", 4)))
    load = card("remote.x", style="task", tags=("load",))
    assert told(reasons(*fell, styles=("task",)).card(load)) == ("fell", 2, "load")
    assert told(reasons(*fell).check(LOAD.statements)) == ("fell", 2, "load")
    assert told(reasons(*fell).check(SAFETY.statements)) == ("never-asked", 0, "")


def test_a_check_says_when_it_was_asked_for_and_leadership_that_it_takes_turns() -> None:
    once = reasons(held(30, ("check.safety.c", 5)), held(20, ("check.safety.d", 5)))
    assert told(once.check(SAFETY.statements)) == ("long-ago", 30, "")
    assert told(once.check((SAFETY.statements[1],))) == ("long-ago", 20, "")
    assert told(once.check((*SAFETY.statements, *LOAD.statements))) == ("never-asked", 0, "")
    assert told(once.check(LEADERSHIP.statements)) == ("in-turn", 0, "")
    assert told(once.check((LEADERSHIP.statements[0], LOAD.statements[0]))) == ("never-asked", 0, "")
    assert once.check(()) is None


def test_an_opener_says_when_it_was_held_last() -> None:
    once = reasons(held(21, kinds=("guess-week", "weather")), held(14, kinds=("one-thing",)))
    assert told(once.move("guess-week")) == ("tried", 21, "")
    assert told(once.move("small-talk")) == ("never-tried", 0, "")
    assert once.move("weather") is None
