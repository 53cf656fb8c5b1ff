"""What comes again is in the meeting it is due in, by itself."""

from datetime import timedelta

import msgspec

from tests.domain.samples import ANNA, TODAY
from tests.usecases.questions.test_choose_questions import context
from tui.domain.people.digest import Digest
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.workspace.state import State, without_meeting
from tui.usecases.meeting.lifecycle import prepared
from tui.usecases.meeting.new_plan import replanned
from tui.usecases.meeting.repeats import set_repeat


def state(meetings: int = 3, person: Person = ANNA) -> State:
    digest = Digest(meetings=meetings, last_on=TODAY - timedelta(7))
    return State(team=Team(people=(person,), digests={person.id: digest}))


def after(before: State, meetings: int) -> State:
    """The state so many closed meetings later, its points gone with them."""
    team = msgspec.structs.replace(
        before.team, points=(), digests={ANNA.id: Digest(meetings=meetings, last_on=TODAY)}
    )
    return msgspec.structs.replace(without_meeting(before, ANNA.id), team=team)


def whom(now: State) -> Person:
    (person,) = now.team.people
    return person


def test_a_point_is_raised_again_every_fourth_meeting() -> None:
    around = context()
    now = set_repeat(around, ANNA.id, (4, 0), text="Budget", side="employee")(state(meetings=3))
    for meetings, points in ((4, 0), (6, 0), (7, 1), (8, 0), (10, 0), (11, 1)):
        now = prepared(after(now, meetings), whom(now), around)
        assert [(p.text, p.side, p.is_open) for p in now.team.points] == [
            ("Budget", "employee", True)
        ] * points


def test_one_that_waits_still_is_not_raised_twice() -> None:
    around = context()
    now = set_repeat(around, ANNA.id, (1, 0), text="Budget")(state())
    now = prepared(now, whom(now), around)
    assert len(now.team.points) == 1
    points = now.team.points
    later = after(now, 4)
    later = msgspec.structs.replace(later, team=msgspec.structs.replace(later.team, points=points))
    assert len(prepared(later, whom(later), around).team.points) == 1


def test_a_check_and_feedback_come_again_within_the_time() -> None:
    around = context()
    now = set_repeat(around, ANNA.id, (0, 91), deck="check.load")(state())
    now = set_repeat(around, ANNA.id, (2, 0), deck="feedback-on-me")(now)
    now = prepared(now, whom(now), around)
    meeting = now.meetings[ANNA.id]
    found = {step.deck: step for step in meeting.steps if step.deck in ("check.load", "feedback-on-me")}
    assert len(found["check.load"].questions) == 5 and found["check.load"].minutes == 5
    assert len(found["feedback-on-me"].questions) == 2 and found["feedback-on-me"].kind == "cards"
    assert sum(step.minutes for step in meeting.steps) == meeting.minutes

    anew = replanned(now, whom(now), around, template="free-talk").meetings[ANNA.id]
    assert {"check.load", "feedback-on-me"} <= {step.deck for step in anew.steps}

    soon = prepared(after(now, 4), whom(now), around).meetings[ANNA.id]
    assert "feedback-on-me" not in {step.deck for step in soon.steps}


def test_a_meeting_of_several_has_none_of_it() -> None:
    around = context()
    bo = msgspec.structs.replace(ANNA, id="bo", name="Bo")
    now = set_repeat(around, ANNA.id, (1, 0), text="Budget")(state())
    now = msgspec.structs.replace(now, team=msgspec.structs.replace(now.team, people=(*now.team.people, bo)))
    held = prepared(now, now.team.people[0], around, template="team-check-in")
    assert held.team == now.team


def test_it_ends_and_a_deck_that_is_gone_adds_nothing() -> None:
    around = context()
    now = set_repeat(around, ANNA.id, (1, 0), deck="gone")(state())
    now = set_repeat(around, ANNA.id, (1, 0), text="Budget")(now)
    now = set_repeat(around, ANNA.id, (0, 0), text="Budget")(now)
    assert [one.deck for one in whom(now).repeats] == ["gone"]
    held = prepared(now, whom(now), around)
    assert not held.team.points and "gone" not in {step.deck for step in held.meetings[ANNA.id].steps}
    assert set_repeat(around, "nobody", (1, 0), text="x")(now) == now
