"""Lines that might be meant as private, however they are typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.capture.capture_grammar import read_line
from tui.domain.capture.private_line import has_private_line, privacy_of

UNSEEN = ["\u200b", "\u200d", "\ufeff", "\u0301", "\u2060", "\x07", "\u00ad"]


@pytest.mark.parametrize(
    "line",
    [
        "# tired", "#tired", " # tired", "!# call", "! # call", "?# ask", "? # ask", "#! call", "# ! call",
        "n# tired", "n?# x", "n !# x", "N # x", "＃ x", "﹟ x", "=# x", "= # x", "\u200b#x", "!\u200b#x",
        "\u00a0# x", "\t#", "n\u0301# x", "#",
    ],
)  # fmt: skip
def test_a_private_sign_among_those_at_the_front_makes_a_line_private(line: str) -> None:
    assert privacy_of(line) == "private"


@pytest.mark.parametrize("line", ["tired", "no # here", "nn# x", "! call #3", "a#", "1 # 2", "!n# x", "é# x"])
def test_a_sign_behind_a_word_is_text(line: str) -> None:
    assert privacy_of(line) == "shared"


@pytest.mark.parametrize("line", ["", " ", "n", "!", "? ", "n!", "n ?", "=", "\u200b"])
def test_signs_alone_leave_it_open(line: str) -> None:
    assert privacy_of(line) == "undecided"


@given(
    begin=st.sampled_from(["", "n", "N"]),
    front=st.lists(st.sampled_from([" ", "\u00a0", "!", "?", "=", *UNSEEN]), max_size=6),
    sign=st.sampled_from("#＃﹟"),
    rest=st.text(max_size=20),
)
def test_whatever_stands_among_the_signs_it_stays_private(
    begin: str, front: list[str], sign: str, rest: str
) -> None:
    assert privacy_of(begin + "".join(front) + sign + rest) == "private"


@given(st.text(max_size=60))
def test_no_text_is_shared_before_a_letter_has_been_typed(text: str) -> None:
    """A line is never shown as shared and then taken for private by what is typed behind."""
    if privacy_of(text) == "shared":
        assert privacy_of(text + "# x") == "shared"


def test_one_private_line_of_several_counts() -> None:
    assert has_private_line("one ⏎ # two", "⏎")
    assert not has_private_line("one ⏎ two #3", "⏎")


@given(st.text(alphabet="#＃!?=nN ab>@1\u200b\t", max_size=12))
def test_what_was_private_while_it_was_typed_is_private_when_it_is_kept(text: str) -> None:
    read = read_line(text, today=date(2026, 11, 24), employee="Robin Ek", language="en")
    assert read.private == (privacy_of(text) == "private")


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("! # ring HR >fri", "action", "ring HR"),
        ("# ! ring HR", "action", "ring HR"),
        ("? # the move", "ask", "the move"),
        ("= # tired", "decision", "tired"),
        ("#5 is it", "note", "5 is it"),
    ],
)
def test_signs_beside_the_hash_say_what_a_private_line_is(line: str, kind: str, text: str) -> None:
    read = read_line(line, today=date(2026, 11, 24), employee="Robin Ek", language="en")
    assert (read.kind, read.private, read.text) == (kind, True, text)
