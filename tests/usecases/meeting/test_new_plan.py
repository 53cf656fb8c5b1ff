"""Another way of meeting for a meeting that is prepared: its plan goes with it where nobody has worked on it."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from tests.domain.samples import ANNA, TODAY, step
from tests.usecases.questions.test_choose_questions import MET, context
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.planning.plan import add_step
from tui.domain.people.digest import Digest
from tui.domain.people.person import WAYS, Person, Way
from tui.domain.preparation.preparation import Preparation
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.usecases.meeting.lifecycle import prepared
from tui.usecases.meeting.new_plan import replanned, with_plan_for

AROUND = context()
PLAN = prepared(MET, ANNA, AROUND)


def held(state: State, way: Way, person: Person = ANNA, around: Context = AROUND) -> Meeting:
    meeting = state.meetings[person.id]
    return with_plan_for(around, person, state, meeting, way)(meeting)


def worked_on(change: MeetingChange) -> State:
    return with_meeting(PLAN, change(PLAN.meetings[ANNA.id]))


@pytest.mark.parametrize(
    ("way", "template"), [("chat", "chat-1-1"), ("walk", "walking-1-1"), ("room", "weekly-1-1")]
)
def test_a_plan_that_nobody_changed_is_made_for_the_way(way: Way, template: str) -> None:
    after = held(PLAN, way)
    assert (after.template, after.way) == (template, way)


def test_back_at_the_desk_it_is_the_usual_one_again() -> None:
    walk = with_meeting(PLAN, held(PLAN, "walk"))
    assert held(walk, "video").template == "weekly-1-1"


@pytest.mark.parametrize(
    "change",
    [
        lambda m: add_step(m, step("own", "ideas"), ""),
        lambda m: msgspec.structs.replace(m, minutes=45),
        lambda m: msgspec.structs.replace(m, preparation=Preparation(sent=TODAY - timedelta(1))),
    ],
    ids=["a step", "the length", "a form that was sent"],
)
def test_one_with_work_in_it_stays(change: MeetingChange) -> None:
    before = worked_on(change)
    after = held(before, "walk")
    assert after == msgspec.structs.replace(before.meetings[ANNA.id], way="walk")


@pytest.mark.parametrize("way", WAYS)
def test_a_talk_that_was_chosen_for_itself_stays(way: Way) -> None:
    hard = replanned(PLAN, ANNA, AROUND, template="year-talk")
    assert held(hard, way) == msgspec.structs.replace(hard.meetings[ANNA.id], way=way)


def test_as_one_usually_meets_nothing_is_made_otherwise() -> None:
    walker = msgspec.structs.replace(ANNA, way="walk")
    state = State(
        team=msgspec.structs.replace(MET.team, people=(walker,), digests={walker.id: Digest(meetings=3)})
    )
    state = prepared(state, walker, AROUND)
    assert held(state, "walk", walker).template == "weekly-1-1"
    assert held(state, "chat", walker).template == "chat-1-1"


def test_a_template_that_is_asked_for_with_a_way_counts() -> None:
    after = replanned(PLAN, ANNA, AROUND, template="weekly-1-1", way="walk").meetings[ANNA.id]
    assert (after.template, after.way) == ("weekly-1-1", "walk")
