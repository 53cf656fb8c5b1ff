"""Answers, notes and drafts of a meeting."""

from datetime import UTC, datetime

from tui.domain.meeting.meeting import (
    Answer,
    Meeting,
    Note,
    Step,
    with_answer,
    with_draft,
    with_note,
    without_note,
)

NOW = datetime(2026, 11, 19, 12, 0, tzinfo=UTC)
MEETING = Meeting(
    id="m",
    person="a",
    template="weekly-1-1",
    created=NOW,
    touched=NOW,
    steps=(Step(id="s", kind="free"),),
    current="s",
)


def test_each_side_has_its_own_answer_and_the_newest_counts() -> None:
    meeting = with_answer(MEETING, Answer(question="q", value=3))
    meeting = with_answer(meeting, Answer(question="q", side="manager", value=5))
    meeting = with_answer(meeting, Answer(question="other", value=1))
    meeting = with_answer(meeting, Answer(question="q", value=4))
    mine, theirs = meeting.answer("q", "manager"), meeting.answer("q")
    assert mine is not None
    assert theirs is not None
    assert (mine.value, theirs.value) == (5, 4)
    assert [a.question for a in meeting.answers] == ["q", "q", "other"], "a changed answer keeps its place"


def test_an_empty_answer_takes_the_old_one_back() -> None:
    meeting = with_answer(MEETING, Answer(question="q", text="yes"))
    assert with_answer(meeting, Answer(question="q")).answers == ()
    assert with_answer(meeting, Answer(question="unknown")) == meeting
    assert with_answer(MEETING, Answer(question="q")) == MEETING


def test_no_answer_is_an_answer() -> None:
    meeting = with_answer(MEETING, Answer(question="q", declined=True))
    assert meeting.answer("q") == Answer(question="q", declined=True)


def test_private_notes_never_lie_with_the_shared_ones() -> None:
    shared, private = Note(id="1", text="went well", at=NOW), Note(id="2", text="seems tired", at=NOW)
    meeting = with_note(with_note(MEETING, shared, private=False), private, private=True)
    assert meeting.notes == (shared,)
    assert meeting.aside.notes == (private,)
    assert without_note(meeting, "2").aside.notes == ()
    assert without_note(meeting, "2").notes == (shared,)
    assert without_note(meeting, "1").notes == ()
    assert without_note(meeting, "3") == meeting


def test_a_draft_is_kept_until_it_is_empty() -> None:
    meeting = with_draft(with_draft(MEETING, "purpose", "lan"), "note", "x")
    meeting = with_draft(meeting, "purpose", "land")
    assert meeting.aside.drafts == {"purpose": "land", "note": "x"}
    assert with_draft(meeting, "purpose", "land") is meeting
    assert with_draft(meeting, "purpose", "").aside.drafts == {"note": "x"}
    assert with_draft(MEETING, "purpose", "") is MEETING


def test_the_step_in_turn() -> None:
    assert MEETING.current_step == MEETING.steps[0]
    assert MEETING.step("unknown") is None
