"""What undo says it took back: by its own words, and nothing private while others watch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest

from tests.screens.team import ROBIN, held
from tui.domain.meeting.meeting import Answer, Meeting, Note, with_answer, with_note
from tui.domain.meeting.planning.plan import (
    add_step,
    begin,
    change_minutes,
    follow_up,
    pause,
    skip,
    speak,
    turn,
)
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team, with_action, with_log_entry, with_point
from tui.domain.preparation.preparation import Preparation
from tui.domain.workspace.state import State, shared_part, with_meeting, without_meeting
from tui.language.translator import Translator
from tui.usecases.undo_text import again_text, undo_text

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 30)
EN = Translator("en")
MEETING = begin(held("weather", "cards", "free"), NOW)
STATE = with_meeting(State(team=Team(people=(ROBIN,))), MEETING)
SECRET = "looks tired"


def in_meeting(change: Callable[[Meeting], Meeting]) -> State:
    return with_meeting(STATE, change(MEETING))


def in_team(change: Callable[[Team], Team]) -> State:
    return msgspec.structs.replace(STATE, team=change(STATE.team))


def action(text: str, *, private: bool = False) -> Action:
    return Action(id="act001", person=ROBIN.id, text=text, agreed=TODAY, private=private)


def with_goal(team: Team) -> Team:
    goal = Goal(id="goal01", person=ROBIN.id, text="learn Go", since=TODAY)
    return msgspec.structs.replace(team, goals=(goal,))


NOTE = Note(id="note01", text="tests are slow", at=NOW)
POINT = Point(id="point1", person=ROBIN.id, text="parking", side="manager", raised=TODAY)
CHANGES = {
    "note “tests are slow”": in_meeting(lambda m: with_note(m, NOTE, private=False)),
    "an answer": in_meeting(lambda m: with_answer(m, Answer(question="w", value=3))),
    "skipping a step": in_meeting(lambda m: skip(m, NOW)),
    "going to another step": in_meeting(lambda m: turn(m, 1, NOW)),
    "a change of a step": in_meeting(lambda m: change_minutes(m, "s2", 1)),
    "a change of the plan": in_meeting(lambda m: add_step(m, msgspec.structs.replace(m.steps[0], id="s9"))),
    "the pause": in_meeting(lambda m: pause(m, NOW)),
    "who speaks": in_meeting(lambda m: speak(m, NOW)),
    "ending the dialogue": in_meeting(lambda m: follow_up(m, NOW)),
    "the purpose": in_meeting(lambda m: msgspec.structs.replace(m, purpose="other")),
    "the way of meeting": in_meeting(lambda m: msgspec.structs.replace(m, way="walk")),
    "action “ring the port”": in_team(lambda team: with_action(team, action("ring the port"))),
    "point “parking”": in_team(lambda team: with_point(team, POINT)),
    "goal “learn Go”": in_team(with_goal),
    "discarding a meeting": without_meeting(STATE, ROBIN.id),
}


@pytest.mark.parametrize("guarded", [False, True])
@pytest.mark.parametrize("what", CHANGES)
def test_it_is_said_by_its_own_words(what: str, guarded: bool) -> None:
    after = CHANGES[what]
    met = {ROBIN.id}
    assert undo_text(after, STATE, EN, guarded=guarded, met=met) == f"Taken back: {what}"
    assert again_text(STATE, after, EN, guarded=guarded, met=met) == f"Done again: {what}"


@pytest.mark.parametrize("what", [what for what in CHANGES if "“" in what])
def test_while_others_watch_no_text_about_somebody_else_is_said(what: str) -> None:
    after = CHANGES[what]
    kind, _, text = what.partition(" “")
    for met in ((), ("annaak",)):
        told = undo_text(after, STATE, EN, guarded=True, met=met)
        assert kind in told and text.rstrip("”") not in told
        assert text.rstrip("”") in undo_text(after, STATE, EN, guarded=False, met=met)


def test_a_note_made_private_is_quoted_no_more() -> None:
    shared = in_meeting(lambda m: with_note(m, NOTE, private=False))
    private = in_meeting(lambda m: with_note(m, NOTE, private=True))
    for one, other in ((shared, private), (private, shared)):
        assert NOTE.text not in undo_text(one, other, EN, guarded=True, met=[ROBIN.id])


def test_the_begin_is_named_by_the_phase_it_led_to() -> None:
    prepared = with_meeting(STATE, held("weather"))
    assert undo_text(STATE, prepared, EN, guarded=True) == "Taken back: beginning the dialogue"


PRIVATE = {
    "note": in_meeting(lambda m: with_note(m, msgspec.structs.replace(NOTE, text=SECRET), private=True)),
    "focus": in_meeting(
        lambda m: msgspec.structs.replace(m, aside=msgspec.structs.replace(m.aside, focus=(SECRET,)))
    ),
    "action": in_team(lambda team: with_action(team, action(SECRET, private=True))),
    "file": msgspec.structs.replace(STATE, privates={ROBIN.id: Private(focus=(SECRET,))}),
}


@pytest.mark.parametrize("kind", PRIVATE)
def test_while_others_watch_nothing_is_said_of_what_is_private(kind: str) -> None:
    after = PRIVATE[kind]
    assert undo_text(after, STATE, EN, guarded=True) == "Taken back"
    assert again_text(STATE, after, EN, guarded=True) == "Done again"
    assert undo_text(after, STATE, EN, guarded=False) != "Taken back"


def test_an_action_that_was_private_before_keeps_its_text_while_watched() -> None:
    before = in_team(lambda team: with_action(team, action(SECRET, private=True)))
    after = in_team(lambda team: with_action(team, action(SECRET)))
    for one, other in ((before, after), (after, before)):
        assert SECRET not in undo_text(one, other, EN, guarded=True)
        assert SECRET not in again_text(one, other, EN, guarded=True)


def test_a_long_text_is_told_by_its_beginning() -> None:
    after = in_meeting(
        lambda m: with_note(m, msgspec.structs.replace(NOTE, text="word " * 5000), private=False)
    )
    assert len(undo_text(after, STATE, EN, guarded=True, met=[ROBIN.id])) < 80


def test_another_person_is_a_person() -> None:
    other = Person(id="annaak", name="Anna Ek", since=TODAY)
    after = in_team(lambda team: msgspec.structs.replace(team, people=(*team.people, other)))
    assert undo_text(after, STATE, EN, guarded=True) == "Taken back: a person"


@pytest.mark.parametrize("private", [True, False])
def test_a_line_of_the_log_is_told_by_its_words_and_not_at_all_while_others_watch(private: bool) -> None:
    line = LogEntry(id="l1", person=ROBIN.id, on=TODAY, text=SECRET, private=private)
    after = in_team(lambda team: with_log_entry(team, line))
    assert undo_text(STATE, after, EN, guarded=False) == f"Taken back: line of the log “{SECRET}”"
    assert undo_text(STATE, after, EN, guarded=True, met=[ROBIN.id]) == "Taken back"
    if private:
        assert shared_part(after, ROBIN.id) == shared_part(STATE, ROBIN.id), "and saving it is no sign either"


def test_answers_taken_in_are_told_and_not_while_others_watch() -> None:
    def answered(meeting: Meeting) -> Meeting:
        note = Note(id="only-1", text=SECRET, at=NOW)
        preparation = Preparation(answered=TODAY, taken=(note.id,))
        return msgspec.structs.replace(with_note(meeting, note, private=True), preparation=preparation)

    after = in_meeting(answered)
    assert undo_text(STATE, after, EN, guarded=False) == "Taken back: the answers before the meeting"
    assert undo_text(STATE, after, EN, guarded=True, met=[ROBIN.id]) == "Taken back"
