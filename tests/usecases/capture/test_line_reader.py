"""What the line makes of what is typed, and of what was entered."""

from datetime import date

import pytest

from tui.domain.capture.capture_grammar import Captured, read_line
from tui.domain.capture.own_signs import Signs
from tui.usecases.capture.line_reader import LineReader

TODAY = date(2026, 11, 24)


def reader(**signs: str) -> LineReader:
    return LineReader(
        lambda line: read_line(line, today=TODAY, employee="Anna", language="en"),
        lambda captured: "Which day?" if captured.due == TODAY else "",
        Signs(**signs),
    )


@pytest.mark.parametrize(
    ("typed", "kind", "private", "text"),
    [
        ("n# tired", "note", True, "tired"),
        ("N ! call the bank", "action", False, "call the bank"),
        ("nice work", "note", False, "nice work"),
        ("n nice work", "note", False, "n nice work"),
        ("nprivate she is tired", "note", True, "she is tired"),
    ],
)
def test_the_n_that_began_the_line_already_is_no_letter_of_it(
    typed: str, kind: str, private: bool, text: str
) -> None:
    read = reader().read(typed)
    assert (read.kind, read.private, read.text) == (kind, private, text)


@pytest.mark.parametrize(("typed", "says"), [("", False), ("! ", False), ("# !?=", False), ("! a", True)])
def test_a_sign_alone_says_nothing(typed: str, says: bool) -> None:
    assert reader().says(typed) == says


@pytest.mark.parametrize(
    ("typed", "is_plain"),
    [
        ("went well", True),
        ("n", False),
        ("", False),
        ("! went well", False),
        ("action went well", False),
        ("private went well", False),
        ("one ⏎ two", False),
    ],
)
def test_a_plain_note_stays_one_whatever_comes_behind(typed: str, is_plain: bool) -> None:
    assert reader().is_plain_note(typed) == is_plain


def test_a_sign_of_ones_own_makes_a_line_no_plain_note_and_is_read_as_the_usual_one() -> None:
    own = reader(action="x")
    assert own.read("x call the bank").kind == "action"
    assert not own.is_plain_note("x call the bank")


def test_each_line_that_was_entered_is_taken_for_itself() -> None:
    taken = [*reader().taken("went well ⏎ # tired", is_private=False, was_unseen=False)]
    assert taken == [Captured(text="went well"), Captured(text="tired", private=True)]


def test_a_line_whose_sign_was_taken_away_again_stays_private() -> None:
    (taken,) = reader().taken("tired", is_private=True, was_unseen=True)
    assert taken == Captured(text="tired", private=True)


def test_a_day_that_could_not_be_asked_about_stays_words() -> None:
    asked = reader()
    assert asked.doubt("went well ⏎ ! call >today") == "Which day?"
    assert asked.doubt("! call >tomorrow") == ""
    (unseen,) = asked.taken("! call >today", is_private=False, was_unseen=True)
    assert (unseen.due, unseen.text) == (None, "call >today")
    (seen,) = asked.taken("! call >today", is_private=False, was_unseen=False)
    assert seen.due == TODAY
