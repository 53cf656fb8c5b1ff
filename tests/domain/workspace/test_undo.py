"""Going back and forth between states."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import meeting, step
from tui.domain.meeting.meeting import Meeting, with_draft
from tui.domain.workspace.state import State, with_meeting
from tui.domain.workspace.undo import DEPTH, Undo, redo, undo


def state(purpose: str, draft: str = "") -> State:
    planned: Meeting = meeting(step("a"), purpose=purpose)
    return with_meeting(State(), with_draft(planned, "capture", draft))


def test_there_is_nothing_before_the_first_change_and_nothing_after_the_last() -> None:
    assert undo(Undo(), state("one")) is None
    assert redo(Undo(), state("one")) is None
    assert redo(Undo().after(state("one")), state("two")) is None


def test_undone_and_redone() -> None:
    history = Undo().after(state("one")).after(state("two"))
    found = undo(history, state("three"))
    assert found is not None
    history, present = found
    assert present == state("two")
    found = undo(history, present)
    assert found is not None
    history, present = found
    assert present == state("one")
    for expected in ("two", "three"):
        found = redo(history, present)
        assert found is not None
        history, present = found
        assert present == state(expected)


def test_a_new_change_forgets_what_was_undone() -> None:
    found = undo(Undo().after(state("one")), state("two"))
    assert found is not None
    history, present = found
    assert redo(history.after(present), state("another")) is None


def test_what_is_being_typed_survives_undo_and_redo() -> None:
    found = undo(Undo().after(state("one", "I h")), state("two", "I heard th"))
    assert found is not None
    history, present = found
    assert present == state("one", "I heard th")
    found = redo(history, state("one", "I heard that"))
    assert found is not None
    assert found[1] == state("two", "I heard that")


def test_a_meeting_that_is_made_again_brings_its_own_draft() -> None:
    found = undo(Undo().after(state("one", "half typed")), State())
    assert found is not None
    assert found[1] == state("one", "half typed")


def test_the_oldest_states_are_forgotten_in_the_end() -> None:
    history = Undo()
    for number in range(DEPTH + 5):
        history = history.after(state(str(number)))
    assert len(history.past) == DEPTH
    assert history.past[-1] == state(str(DEPTH + 4))


TEXTS = st.text(alphabet="abc", max_size=2)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=12), st.integers(1, 12))
def test_redo_takes_back_what_undo_took_back(changes: list[tuple[str, str]], steps: int) -> None:
    history, present = Undo(), state("start")
    seen = [present]
    for purpose, draft in changes:
        history, present = history.after(present), state(purpose, draft)
        seen.append(present)
    last = present
    for number in range(min(steps, len(changes))):
        found = undo(history, present)
        assert found is not None
        history, present = found
        assert without_drafts(present) == without_drafts(seen[-2 - number])
    for _number in range(min(steps, len(changes))):
        found = redo(history, present)
        assert found is not None
        history, present = found
    assert present == last
    assert history.future == ()


def without_drafts(found: State) -> State:
    aside = msgspec.structs.replace(found.meetings["anna"].aside, drafts={})
    return with_meeting(found, msgspec.structs.replace(found.meetings["anna"], aside=aside))
