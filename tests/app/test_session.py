"""The session by itself: nothing that was changed is lost, whenever it came in."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from tests.app.parts import Shelf, nothing
from tests.screens.team import ROBIN, held
from tui.app.session import Session
from tui.domain.meeting.meeting import with_draft
from tui.domain.meeting.privacy import Private
from tui.domain.people.team import Team
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.changes import StateChange, change_of_meeting

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
BEGUN = with_meeting(State(team=Team(people=(ROBIN,))), held("free"))


def session(shelf: Shelf, state: State = BEGUN, private: Private | None = None) -> Session:
    return Session(
        shelf,
        state,
        now=lambda: NOW,
        private=lambda _: private or Private(),
        on_change=nothing,
        on_saved=nothing,
        on_failed=nothing,
        on_archived=nothing,
    )


def purpose(text: str) -> StateChange:
    return change_of_meeting(ROBIN.id, lambda meeting: msgspec.structs.replace(meeting, purpose=text))


def draft(text: str) -> StateChange:
    return change_of_meeting(ROBIN.id, lambda meeting: with_draft(meeting, "capture", text))


def test_a_change_is_on_the_disk_after_flush() -> None:
    shelf = Shelf()
    sitting = session(shelf)
    sitting.apply(purpose("plan"))
    assert sitting.flush(5.0) and sitting.is_saved
    assert shelf.kept[-1] is sitting.state
    assert sitting.state.meetings[ROBIN.id].touched == NOW
    assert sitting.close()


def test_a_draft_that_comes_after_the_end_is_saved_by_the_next_close() -> None:
    shelf = Shelf()
    sitting = session(shelf)
    sitting.apply(purpose("plan"))
    assert sitting.close()
    sitting.apply(draft("half a line"), undoable=False)
    assert sitting.close()
    assert shelf.kept[-1].meetings[ROBIN.id].aside.drafts == {"capture": "half a line"}


def test_what_cannot_be_saved_is_tried_again_at_each_close() -> None:
    shelf = Shelf()
    shelf.is_full = True
    sitting = session(shelf)
    sitting.apply(purpose("plan"))
    assert not sitting.close()
    assert not sitting.close() and not sitting.is_saved
    shelf.is_full = False
    assert sitting.close() and sitting.is_saved
    assert shelf.kept[-1].meetings[ROBIN.id].purpose == "plan"


def test_without_a_change_nothing_is_written() -> None:
    shelf = Shelf()
    sitting = session(shelf)
    sitting.apply(purpose("land the plan"))
    assert sitting.is_saved and sitting.flush(1.0) and sitting.close()
    assert not shelf.kept


def test_undo_and_redo_give_the_states_between_which_they_went() -> None:
    sitting = session(Shelf())
    assert sitting.undo() is None and sitting.redo() is None
    sitting.apply(purpose("plan"))
    changed = sitting.state
    back = sitting.undo()
    assert back is not None and back.before is changed and back.after.meetings[ROBIN.id].purpose != "plan"
    forth = sitting.redo()
    assert forth is not None and forth.after.meetings[ROBIN.id].purpose == "plan"
    assert sitting.close()


def test_what_is_no_step_of_its_own_is_not_undone() -> None:
    sitting = session(Shelf())
    sitting.apply(draft("half"), undoable=False)
    assert sitting.undo() is None
    assert sitting.close()


def test_undo_brings_back_the_private_file_that_a_change_read() -> None:
    private = Private(focus=("listen more",))
    sitting = session(Shelf(), private=private)
    sitting.apply(lambda state: msgspec.structs.replace(state, privates={ROBIN.id: Private()}))
    moved = sitting.undo()
    assert moved is not None and moved.after.privates == {ROBIN.id: private}
    assert sitting.close()
