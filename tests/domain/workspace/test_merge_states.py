"""A change that was made before, brought to a state that has moved on since."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import ANNA, BO, NOW, TODAY, later, meeting, step
from tui.domain.meeting.archive import Held
from tui.domain.meeting.live.absence import left_standing
from tui.domain.meeting.meeting import Note, with_draft, with_note
from tui.domain.meeting.planning.plan import begin, go_to
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action, done
from tui.domain.people.decision_record import Decision
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.point import Point
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.team import Team, with_decision, with_log_entry, with_unheld
from tui.domain.workspace.merge_states import merge_states
from tui.domain.workspace.state import Closing, State, with_meeting, without_meeting


def action(id: str, text: str = "send it", person: str = "anna") -> Action:
    return Action(id=id, person=person, text=text, agreed=TODAY)


def point(id: str, person: str = "anna") -> Point:
    return Point(id=id, person=person, text=id, side="employee", raised=TODAY)


def note(id: str) -> Note:
    return Note(id=id, text=id, at=NOW)


BASE = with_meeting(
    State(team=Team(people=(ANNA, BO), actions=(action("a1"),))), meeting(step("one"), id="meet01")
)


def actions(state: State, *these: Action) -> State:
    return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, actions=these))


def noted(state: State, *ids: str, private: bool = False, minutes: float = 1) -> State:
    found = state.meetings["anna"]
    for id in ids:
        found = with_note(found, note(id), private=private)
    return with_meeting(state, msgspec.structs.replace(found, touched=later(minutes)))


def closed(state: State) -> State:
    held = msgspec.structs.replace(state.meetings["anna"], phase="closed", held=TODAY)
    closing = Closing(held=Held(meeting=held), year=2026, actions=state.team.actions)
    return msgspec.structs.replace(
        actions(without_meeting(state, "anna")), closings={**state.closings, held.id: closing}
    )


def test_where_nothing_has_happened_since_it_is_what_it_was_to_be() -> None:
    mine = noted(actions(BASE, action("a1"), action("a2")), "n1", private=True)
    assert merge_states(BASE, mine, BASE) == (mine, 0)


def test_where_it_was_saved_after_all_nothing_happens_twice() -> None:
    mine = closed(noted(BASE, "n1"))
    assert merge_states(BASE, mine, mine) == (mine, 0)


def test_both_sides_of_different_things_are_kept() -> None:
    mine = noted(actions(BASE, action("a1"), action("a2")), "n1")
    there = noted(actions(BASE, action("a1"), action("a3")), "n2", minutes=5)
    merged, left_out = merge_states(BASE, mine, there)
    assert {one.id for one in merged.team.actions} == {"a1", "a2", "a3"}
    assert {one.id for one in merged.meetings["anna"].notes} == {"n1", "n2"}
    assert (merged.meetings["anna"].touched, left_out) == (later(5), 0)


def test_of_one_thing_changed_on_both_sides_the_newer_stays_and_it_is_told() -> None:
    mine = actions(BASE, action("a1", "mine"))
    there = actions(BASE, done(action("a1"), TODAY))
    merged, left_out = merge_states(BASE, mine, there)
    assert (merged, left_out) == (there, 1)


def test_what_was_removed_there_stays_away_and_what_was_removed_here_goes() -> None:
    base = actions(BASE, action("a1"), action("a2"))
    there, mine = actions(BASE, action("a1")), actions(BASE, action("a2"))
    assert merge_states(base, mine, there).state.team.actions == ()
    changed_here = actions(BASE, action("a1"), action("a2", "other words"))
    assert merge_states(base, changed_here, there) == (there, 1)


def test_a_meeting_that_was_closed_there_does_not_come_back() -> None:
    there = msgspec.structs.replace(closed(BASE), closings={})
    merged, left_out = merge_states(BASE, noted(BASE, "n1"), there)
    assert merged.meetings == {} and left_out == 1


def test_a_meeting_that_was_begun_there_is_not_thrown_away_for_another_one_here() -> None:
    base = without_meeting(BASE, "anna")
    there = with_meeting(base, meeting(step("one"), id="meet02"))
    assert merge_states(base, BASE, there) == (there, 1)


def test_a_closing_comes_along() -> None:
    mine = closed(noted(BASE, "n1"))
    assert merge_states(BASE, mine, BASE) == (mine, 0)
    there = actions(BASE, action("a1"), action("b1", person="bo"))
    merged, left_out = merge_states(BASE, mine, there)
    assert list(merged.closings) == ["meet01"] and merged.meetings == {} and left_out == 0
    assert [one.id for one in merged.team.actions] == ["b1"]


def test_a_meeting_that_went_on_there_is_not_closed_and_nothing_is_in_two_places() -> None:
    there = noted(BASE, "n2")
    merged, left_out = merge_states(BASE, closed(noted(BASE, "n1")), there)
    assert merged.closings == {} and merged.meetings == there.meetings and left_out >= 1
    assert merged.team.actions == BASE.team.actions


def test_a_meeting_whose_closing_was_taken_back_stays_where_it_is_on_the_disk() -> None:
    base = closed(BASE)
    there = msgspec.structs.replace(base, closings={})
    merged, left_out = merge_states(base, BASE, there)
    assert merged.meetings == {} and left_out >= 1


def test_nothing_comes_back_about_somebody_who_was_taken_out() -> None:
    mine = noted(actions(BASE, action("a1"), action("a2")), "n1")
    mine = msgspec.structs.replace(mine, privates={"anna": Private(notes=(note("p1"),))})
    there = State(team=Team(people=(BO,)))
    merged, _left_out = merge_states(BASE, mine, there)
    assert merged == there


def test_drafts_and_private_notes_come_along() -> None:
    mine = with_meeting(BASE, with_draft(BASE.meetings["anna"], "capture", "half a line"))
    mine = msgspec.structs.replace(mine, privates={"anna": Private(focus=("listen",))})
    merged, left_out = merge_states(BASE, mine, noted(BASE, "n2", private=True))
    assert merged.meetings["anna"].aside.drafts == {"capture": "half a line"}
    assert [one.id for one in merged.meetings["anna"].aside.notes] == ["n2"]
    assert (merged.privates["anna"].focus, left_out) == (("listen",), 0)


IDS = st.frozensets(st.sampled_from("abcd"))


@given(IDS, IDS, IDS)
def test_whatever_was_added_on_either_side_is_there(base: set[str], mine: set[str], there: set[str]) -> None:
    def state(ids: set[str]) -> State:
        return State(team=Team(people=(ANNA,), points=tuple(point(id) for id in sorted(ids))))

    merged, left_out = merge_states(state(base), state(mine), state(there))
    found = {one.id for one in merged.team.points}
    assert found == (there | (mine - base)) - (base - mine) and left_out == 0


@pytest.mark.parametrize("mine, there", [(3, 7), (7, 3)])
def test_the_later_of_two_times_touched_is_kept_without_a_word(mine: float, there: float) -> None:
    merged, left_out = merge_states(BASE, noted(BASE, "n1", minutes=mine), noted(BASE, "n2", minutes=there))
    assert merged.meetings["anna"].touched == later(7) and left_out == 0


def test_decisions_and_the_log_are_merged_like_the_rest_and_go_with_their_person() -> None:
    def with_line(state: State, id: str) -> State:
        entry = LogEntry(id=id, person="anna", on=TODAY, text=id)
        decision = Decision(id=f"d{id}", person="anna", text=id, decided=TODAY)
        team = with_decision(with_log_entry(state.team, entry), decision)
        unheld = Unheld(id=f"u{id}", person="anna", planned=TODAY, became="moved", on=TODAY)
        return msgspec.structs.replace(state, team=with_unheld(team, unheld))

    merged = merge_states(BASE, with_line(BASE, "mine"), with_line(BASE, "present")).state.team
    assert [entry.id for entry in merged.log] == ["present", "mine"]
    assert [decision.id for decision in merged.decisions] == ["dpresent", "dmine"]
    assert [one.id for one in merged.unheld] == ["upresent", "umine"]
    gone = msgspec.structs.replace(BASE, team=Team(people=(BO,)), meetings={})
    assert merge_states(BASE, with_line(BASE, "mine"), gone).state.team == gone.team


def test_clocks_that_stood_meanwhile_are_no_loss() -> None:
    running = with_meeting(BASE, begin(BASE.meetings["anna"], NOW))
    mine = with_meeting(running, go_to(noted(running, "n1").meetings["anna"], "one", later(3)))
    there = with_meeting(running, left_standing(running.meetings["anna"]))
    merged, left_out = merge_states(running, mine, there)
    assert [note.id for note in merged.meetings["anna"].notes] == ["n1"]
    assert not merged.meetings["anna"].clock.runs and left_out == 0
