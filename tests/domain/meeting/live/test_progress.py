"""What counts as done in a step, and what was only passed by."""

from datetime import date
from typing import Any

import msgspec
import pytest

from tests.domain.samples import NOW, meeting, step
from tui.domain.meeting.live.progress import progress_of
from tui.domain.meeting.meeting import Answer, Meeting, Note, with_answer, with_note
from tui.domain.people.action import Action, Change
from tui.domain.people.goal import Goal, Result
from tui.domain.people.point import Point
from tui.domain.people.team import Team

DAY = date(2026, 11, 24)
NOBODY = Team()


def plan(kind: str, state: str = "visited", **more: Any) -> Meeting:
    one = msgspec.structs.replace(step("s", kind, **more), state=state)
    return msgspec.structs.replace(meeting(one, step("t")), held=DAY, current="t")


def of(held: Meeting, team: Team = NOBODY) -> str:
    return progress_of(held, team)[0]


def is_done(held: Meeting, team: Team) -> bool:
    return of(held, team) == "done"


def test_a_step_gone_through_in_silence_is_passed() -> None:
    assert of(plan("cards")) == "passed"
    assert of(plan("cards", state="waiting")) == "to come"
    assert of(plan("cards", state="skipped")) == "skipped"
    assert of(msgspec.structs.replace(plan("cards"), current="s")) == "now"


@pytest.mark.parametrize(
    ("kind", "question", "side"),
    [
        ("weather", "move.weather", "employee"),
        ("weather", "move.weather", "manager"),
        ("free", "move.free", "employee"),
        ("guess-week", "move.guess-week.employee", "manager"),
        ("round", "move.round.annaberg", "employee"),
    ],
)
def test_an_answer_makes_it_done(kind: str, question: str, side: str) -> None:
    answer = Answer(question=question, side="manager" if side == "manager" else "employee", text="yes")
    assert of(with_answer(plan(kind), answer)) == "done"


def test_an_answer_to_another_step_does_not() -> None:
    assert of(with_answer(plan("free"), Answer(question="move.weather", choice="sunny"))) == "passed"
    assert of(with_answer(plan("free"), Answer(question="move.freedom", text="x"))) == "passed"


def test_a_question_of_the_step_that_was_answered_makes_it_done() -> None:
    held = plan("cards", questions=("general.a", "general.b"))
    assert of(with_answer(held, Answer(question="general.b", text="yes"))) == "done"
    assert of(with_answer(held, Answer(question="general.c", text="yes"))) == "passed"


def test_a_note_of_the_step_makes_it_done_a_private_one_shows_nothing() -> None:
    note = Note(id="n", text="went well", at=NOW, step="s")
    assert of(with_note(plan("free"), note, private=False)) == "done"
    assert of(with_note(plan("free"), note, private=True)) == "passed"
    assert of(with_note(plan("free"), msgspec.structs.replace(note, step="t"), private=False)) == "passed"


def action(**more: object) -> Action:
    known = {"id": "a", "person": "p", "text": "x", "agreed": date(2026, 11, 10), "meeting": "before"}
    return msgspec.convert({**known, **more}, Action)


def test_actions_of_last_time_that_were_touched_today_make_it_done() -> None:
    held = plan("last-actions")
    mine = {"person": held.person}
    touched = (Change(on=DAY, what="done"),)
    assert is_done(held, Team(actions=(action(history=touched, **mine),)))
    earlier = (Change(on=date(2026, 11, 23), what="done"),)
    assert not is_done(held, Team(actions=(action(history=earlier, **mine),)))
    assert not is_done(held, Team(actions=(action(history=touched, person="other"),)))
    assert not is_done(held, Team(actions=(action(history=touched, private=True, **mine),)))
    new = action(history=touched, meeting=held.id, **mine)
    assert not is_done(held, Team(actions=(new,)))


def test_what_was_agreed_in_the_meeting_makes_agreeing_done() -> None:
    held = plan("agree")
    assert is_done(held, Team(actions=(action(meeting=held.id),)))
    assert not is_done(held, Team(actions=(action(),)))
    assert not is_done(held, Team(actions=(action(meeting=held.id, private=True),)))


@pytest.mark.parametrize(("kind", "side"), [("their-points", "employee"), ("my-points", "manager")])
def test_a_point_that_was_talked_about_makes_it_done(kind: str, side: str) -> None:
    held = plan(kind)
    other = "manager" if side == "employee" else "employee"

    def point(whose: str, state: str) -> Team:
        raw = {"id": "p", "person": held.person, "text": "x", "side": whose, "raised": DAY, "state": state}
        return Team(points=(msgspec.convert(raw, Point),))

    assert is_done(held, point(side, "talked"))
    assert not is_done(held, point(side, "open"))
    assert not is_done(held, point(other, "talked"))


def test_a_goal_that_was_set_or_settled_in_the_meeting_makes_it_done() -> None:
    held = plan("goals")
    goal = Goal(id="g", person=held.person, text="x", since=date(2026, 1, 1))

    def done(**more: object) -> bool:
        return is_done(held, Team(goals=(msgspec.structs.replace(goal, **more),)))

    assert done(meeting=held.id)
    assert done(state="met", settled=DAY)
    assert done(results=(Result(on=DAY, text="half of it"),))
    assert not done(results=(Result(on=date(2026, 11, 23), text="half of it"),))
    assert not done()
    assert not done(state="met", settled=date(2026, 11, 23))
