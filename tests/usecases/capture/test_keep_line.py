"""What a captured line becomes, in a meeting and between two."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from tui.domain.capture.capture_grammar import Captured, read_line
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Person
from tui.domain.people.team import Team, with_person
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.capture.keep_line import with_line_between_meetings, with_line_in_meeting

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ANNA = Person(id="anna01", name="Anna Åkesson", since=date(2025, 1, 7))
TEAM = State(team=with_person(Team(), ANNA))


def _read(text: str) -> Captured:
    return read_line(text, today=TODAY, employee=ANNA.name, language="en")


def _meeting() -> State:
    meeting = Meeting(
        id="meet01",
        person=ANNA.id,
        template="weekly-1-1",
        created=NOW,
        touched=NOW,
        steps=(Step(id="step01", kind="free"),),
        current="step01",
    )
    return with_meeting(TEAM, meeting)


def _in(state: State, text: str) -> State:
    return with_line_in_meeting(state, _read(text), ANNA.id, id="new001", now=NOW, today=TODAY)


def _between(state: State, text: str) -> State:
    return with_line_between_meetings(state, _read(text), ANNA.id, id="new001", today=TODAY)


@pytest.mark.parametrize("text", ["! send the plan @them >fri", "#! ask payroll", "! no day"])
def test_an_action_is_the_same_in_a_meeting_and_between_two(text: str) -> None:
    (inside,), (outside,) = _in(_meeting(), text).team.actions, _between(TEAM, text).team.actions
    assert inside.meeting == "meet01" and outside.meeting == ""
    assert msgspec.structs.replace(inside, meeting="") == outside
    assert (outside.id, outside.agreed) == ("new001", TODAY)
    (change,) = outside.history
    assert (change.what, change.on, change.due_after, change.state_after) == (
        "added",
        TODAY,
        outside.due,
        "open",
    )


def test_a_line_in_a_meeting_is_a_note_of_its_step() -> None:
    state = _in(_meeting(), "tests are slow")
    (note,) = state.meetings[ANNA.id].notes
    assert (note.text, note.step, note.at) == ("tests are slow", "step01", NOW)
    assert not state.team.points


def test_a_question_for_later_is_a_point_and_a_private_one_a_private_note() -> None:
    (point,) = _in(_meeting(), "? the rota").team.points
    assert (point.text, point.side, point.meeting, point.kept) == ("the rota", "manager", "meet01", 1)
    state = _in(_meeting(), "#? looks tired")
    assert not state.team.points
    assert [note.text for note in state.meetings[ANNA.id].aside.notes] == ["looks tired"]


def test_without_a_meeting_nothing_is_kept_in_one() -> None:
    assert _in(TEAM, "tests are slow") == TEAM


def test_a_line_between_meetings_is_a_point_or_a_private_focus() -> None:
    (point,) = _between(TEAM, "the rota").team.points
    assert (point.text, point.side, point.raised, point.meeting) == ("the rota", "manager", TODAY, "")
    state = msgspec.structs.replace(TEAM, privates={ANNA.id: Private(focus=("old",))})
    kept = _between(state, "# looks tired")
    assert kept.privates[ANNA.id].focus == ("old", "looks tired") and kept.team == state.team
