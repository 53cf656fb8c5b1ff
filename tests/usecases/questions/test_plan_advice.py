"""What a plan is advised."""

from typing import Any

import msgspec
import pytest

from tests.domain.samples import ANNA, meeting, step
from tests.usecases.questions.test_choose_questions import MET, context
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Way
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.usecases.questions.plan_advice import plan_advice

NEW = State(team=Team(people=(ANNA,)))
DEEP = step("s", "cards", questions=("big-questions.most-yourself",))


def advice(plan: Meeting, state: State = MET, **who: Any) -> str:
    return plan_advice(state, plan, msgspec.structs.replace(ANNA, **who), context())


def plan(template: str, way: Way = "video", **more: Any) -> Meeting:
    return msgspec.structs.replace(meeting(**more), template=template, way=way)


@pytest.mark.parametrize(
    ("usual", "way", "told"),
    [("video", "video", False), ("room", "room", False), ("walk", "video", True), ("video", "walk", True)],
)
def test_a_hard_talk_says_which_way_fits_where_that_is_not_the_usual(
    usual: Way, way: Way, told: bool
) -> None:
    said = advice(plan("difficult-talk", way), way=usual)
    assert bool(said) is told
    if told:
        assert said == "Fits best: video call or in person – what is hard to hear needs a face and a voice"


def test_a_walk_to_reflect_names_all_its_ways() -> None:
    assert advice(plan("reflection-walk")).startswith("Fits best: walking call, phone call or in person – ")


def test_who_is_met_for_the_first_time_may_be_new() -> None:
    assert advice(plan("weekly-1-1"), NEW) == "Is Anna new? T has a plan for that: First one-to-one"
    assert advice(plan("weekly-1-1"), MET) == ""
    assert advice(plan("first-1-1"), NEW) == ""
    assert advice(plan("team-check-in"), NEW) == ""


def test_a_deep_question_may_go_better_elsewhere() -> None:
    deep = msgspec.structs.replace(plan("weekly-1-1"), steps=(DEEP,))
    assert advice(deep).startswith("The deeper question may go better away from the desk")
    for way in ("walk", "phone", "room", "chat"):
        assert "deeper" not in advice(msgspec.structs.replace(deep, way=way))
    assert advice(msgspec.structs.replace(deep, participants=("bo",))) == ""
    light = step("s", "cards", questions=("general.focus",))
    assert advice(msgspec.structs.replace(deep, steps=(light,))) == ""


def test_a_plan_for_another_way_names_the_one_that_is_made_for_it() -> None:
    assert advice(plan("weekly-1-1", "chat")) == "T has a plan for this way of meeting: In writing"
    assert advice(plan("weekly-1-1", "walk"), way="walk") == "", "as one usually meets"
    assert advice(plan("chat-1-1", "chat")) == advice(plan("year-talk", "chat")) == ""
