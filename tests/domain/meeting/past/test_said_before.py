"""What was noted of a point last time."""

from datetime import date

import msgspec

from tests.screens.team import NOW, held
from tui.domain.meeting.meeting import Meeting, Note, with_note
from tui.domain.meeting.past.said_before import said_before


def meeting(day: int, *notes: tuple[str, str], private: tuple[str, str] = ("", "")) -> Meeting:
    found = msgspec.structs.replace(held("free"), held=date(2026, 11, day))
    for number, (about, text) in enumerate(notes):
        found = with_note(found, Note(id=f"n{number}", text=text, at=NOW, about=about), private=False)
    if private[0]:
        found = with_note(found, Note(id="own", text=private[1], at=NOW, about=private[0]), private=True)
    return found


def test_the_latest_meeting_that_noted_something_of_it_counts() -> None:
    past = [
        meeting(17, ("other", "of another one")),
        meeting(10, ("p1", "one"), ("p1", "two")),
        meeting(3, ("p1", "old")),
    ]
    before = said_before(past, "p1")
    assert before is not None and before.notes == ("one", "two") and before.on == date(2026, 11, 10)


def test_what_was_noted_privately_or_of_nothing_is_not_told() -> None:
    assert said_before([meeting(17, private=("p1", "looks worn"))], "p1") is None
    assert said_before([meeting(17, ("", "of nothing"))], "") is None
