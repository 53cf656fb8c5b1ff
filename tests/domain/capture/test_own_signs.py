"""Signs of one's own: read like the usual ones, and as private as they."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.capture.capture_grammar import read_line
from tui.domain.capture.own_signs import Signs, are_signs, privacy_with, usual_signs

OWN = Signs(action="a:", decision="d:", later="later:", private="p:", owner="w/", due="<<")


@pytest.mark.parametrize(
    ("line", "usual"),
    [
        ("a: send it w/them <<fri", "! send it @them >fri"),
        ("A:send it", "!send it"),
        ("p: a: ring HR", "# ! ring HR"),
        ("a:p: ring HR", "!# ring HR"),
        ("#a: ring HR", "#! ring HR"),
        ("later: holidays", "? holidays"),
        ("! send it @them", "! send it @them"),
        ("a plan: b", "a plan: b"),
        ("note a: b", "note a: b"),
        ("tea w/milk", "tea @milk"),
    ],
)
def test_a_line_in_own_signs_is_one_in_the_usual_ones(line: str, usual: str) -> None:
    assert usual_signs(OWN)(line) == usual


def test_with_the_usual_signs_a_line_stays_as_it_is() -> None:
    assert usual_signs(Signs())("a: x") == "a: x"


@pytest.mark.parametrize(
    "given",
    [{"action": "a:"}, {"owner": "&"}, {"action": "!"}, {"due": "<", "owner": "w/"}, {"private": "§"}, {}],
)
def test_these_are_signs(given: dict[str, object]) -> None:
    assert are_signs(given)


@pytest.mark.parametrize(
    "given",
    [
        {"action": "a"},
        {"action": ""},
        {"action": "a b:"},
        {"action": "#"},
        {"action": 3},
        {"action": "::", "later": "::"},
        {"decide": "d:"},
        {"action": "much-too-long:"},
        {"private": "\x1b:"},
    ],
)
def test_these_are_none(given: dict[str, object]) -> None:
    assert not are_signs(given)


@pytest.mark.parametrize("line", ["p: x", "P:x", "a:p: x", "# x", "a: # x", "a: privat x", "privat x"])
def test_what_is_private_by_an_own_sign_or_the_usual_one_is(line: str) -> None:
    assert privacy_with(OWN)(line) == "private"
    assert read_line(usual_signs(OWN)(line), today=date(2026, 11, 24), employee="Anna", language="en").private


@pytest.mark.parametrize("line", ["p", "a", "a:", "a: ", "a:p", "lat", "d:p"])
def test_what_may_come_to_be_private_is_undecided(line: str) -> None:
    assert privacy_with(OWN)(line) == "undecided"


parts = st.lists(
    st.sampled_from(("a", ":", "p", " ", "#", "!", "later", "d:", "w/", "x", "privat", "n")), max_size=7
).map("".join)


@given(parts, parts)
def test_nothing_is_shown_as_shared_and_then_taken_for_private(text: str, behind: str) -> None:
    privacy = privacy_with(OWN)
    if privacy(text) == "shared":
        assert privacy(text + behind) == "shared"
