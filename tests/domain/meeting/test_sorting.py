"""Placing captured lines after the talk."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.samples import NOW, meeting
from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.meeting.triage import drop_note, keep_note, make_private

NOTES = tuple(Note(id=id, text=f"line {id}", at=NOW) for id in "abc")
CAPTURED = meeting(notes=NOTES)


def unsorted(of: Meeting) -> list[str]:
    return [note.id for note in of.notes if not note.sorted]


def test_a_line_kept_stays_where_it_was_said() -> None:
    kept = keep_note(CAPTURED, "b")
    assert [note.id for note in kept.notes] == ["a", "b", "c"]
    assert unsorted(kept) == ["a", "c"]


def test_a_line_made_private_leaves_the_shared_side() -> None:
    private = make_private(CAPTURED, "b")
    assert [note.id for note in private.notes] == ["a", "c"]
    assert [(note.id, note.text) for note in private.aside.notes] == [("b", "line b")]


def test_a_line_dropped_is_nowhere() -> None:
    dropped = drop_note(CAPTURED, "b")
    assert [note.id for note in (*dropped.notes, *dropped.aside.notes)] == ["a", "c"]


def test_an_unknown_line_changes_nothing() -> None:
    for place in (keep_note, make_private, drop_note):
        assert place(CAPTURED, "?") == CAPTURED


@given(st.lists(st.tuples(st.sampled_from((keep_note, make_private, drop_note)), st.sampled_from("abc"))))
def test_each_line_is_in_one_place_at_most(places: list[tuple[object, str]]) -> None:
    sorted_now, touched = CAPTURED, set()
    for place, id in places:
        assert callable(place)
        sorted_now = place(sorted_now, id)
        touched.add(id)
        ids = [note.id for note in (*sorted_now.notes, *sorted_now.aside.notes)]
        assert len(ids) == len(set(ids))
        assert set(unsorted(sorted_now)) == set("abc") - touched
