"""Lines that begin with the word for private are, however they come to be written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.capture.capture_grammar import read_line
from tui.domain.capture.spoken_private import spoken_privacy_of

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "line",
    [
        "private she is tired", "Privat mår hon bra", "PRIVAT, hun er træt", "privat: x", "privat-", "Privat. X",
        "private private x", "privately he told me", "privata saker", "  privat x", "“Private she", "(privat x)",
        "hash she", "Hashtag she", "fyrkant hon", "havelåge han", "firkant han",
        "action private call HR", "åtgärd privat ring HR", "aftale. Privat. Ring", "later private x", "action # call",
        "! privat ring", "? private x", "n privat hon", "nprivat hon", "# action x", "pri\u200bvat hon",
        "åtgärd åtgärd privat x",
        "to-do private x", "to do: private x", "next time private x", "utropstecken privat x", "!! privat x",
    ],
)  # fmt: skip
def test_the_word_for_private_counts_wherever_its_sign_does(line: str) -> None:
    assert spoken_privacy_of(line) == "private"
    assert read_line(line, today=TODAY, employee="Anna Ek", language="sv").private


@pytest.mark.parametrize(
    "line",
    ["privat", "Private", "n privat", "action privat", "p", "pri", "a", "action", "next ti", "", "!", "hash"],
)
def test_a_line_that_may_come_to_say_so_is_undecided(line: str) -> None:
    assert spoken_privacy_of(line) == "undecided"


@pytest.mark.parametrize("line", ["privat", "Private", "n privat", "action privat", "hash", "Privat."])
def test_entered_as_it_is_the_word_alone_is_private(line: str) -> None:
    assert read_line(line, today=TODAY, employee="Anna Ek", language="sv").private


@pytest.mark.parametrize(
    "line",
    ["privatlivet går bra", "privat-liv", "privacy came up", "prim", "pl", "she is private", "action Anna",
     "action x private",     "Det är privat", "hashing", "hashtags", "to do nothing: private", "nx", "no private talk"],
)  # fmt: skip
def test_another_word_is_shared(line: str) -> None:
    assert spoken_privacy_of(line) == "shared"
    assert not read_line(line, today=TODAY, employee="Anna Ek", language="sv").private


parts = st.sampled_from(
    (
        *(
            "privat",
            "private",
            "Privat ",
            "pri",
            "vat",
            "action ",
            "åtgärd",
            "aftale",
            "later",
            "next ",
            "time",
            "to do",
        ),
        *("hash", "tag", "to-do", "exclamation ", "mark", "n", "N", "x", "å", "\u200b", "(", "“"),
        *(":", ".", ",", " ", "#", "!", "?", "=", "-", "'"),
    )
)
lines = st.one_of(st.text(max_size=30), st.lists(parts, max_size=6).map("".join))


@given(lines, lines)
def test_nothing_is_shown_as_shared_and_then_taken_for_private(text: str, behind: str) -> None:
    if spoken_privacy_of(text) == "shared":
        assert spoken_privacy_of(text + behind) == "shared"


@given(lines)
def test_what_was_private_while_it_was_written_is_private_when_it_is_kept(text: str) -> None:
    read = read_line(text, today=TODAY, employee="Robin Ek", language="en")
    assert read.private == (spoken_privacy_of(f"{text} ") == "private")
