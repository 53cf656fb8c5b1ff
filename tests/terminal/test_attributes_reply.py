"""The answer of a terminal that was asked what it can do is told from keys, however it is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from tui.terminal.attributes_reply import AttributesReply
from tui.terminal.background_reply import BackgroundReply
from tui.terminal.input_parser import Keyboard

REPLY = "\x1b[?62;4;22;52c"


@pytest.mark.parametrize(
    ("reply", "takes"),
    [(REPLY, True), ("\x1b[?1;2c", False), ("\x1b[?62;152;520c", False), ("\x1b[?52c", True)],
)
def test_the_answer_tells_whether_copies_are_taken(reply: str, takes: bool) -> None:
    told = AttributesReply()
    assert told.feed(f"a{reply}b") == "ab"
    assert told.takes_copies(0) is takes


@given(st.lists(st.integers(0, len(REPLY) + 2), max_size=6).map(sorted))
def test_however_it_is_cut_nothing_of_it_is_left(cuts: list[int]) -> None:
    whole, told = f"a{REPLY}b", AttributesReply()
    places = [0, *cuts, len(whole)]
    passed = "".join(told.feed(whole[at:to]) for at, to in pairwise(places))
    assert (passed, told.takes_copies(0)) == ("ab", True)


def test_what_is_no_answer_comes_through() -> None:
    told = AttributesReply()
    for text in ("\x1b[A", "\x1b[1;5C", "\x1b[?1049h", "\x1b[>0;276;0c", "c"):
        assert told.feed(text) == text
    assert told.feed("\x1b[") == "" and told.holds
    assert told.release() == "\x1b["
    assert not told.takes_copies(0)


def test_an_answer_that_comes_late_counts_from_then_on() -> None:
    told = AttributesReply()
    assert not told.takes_copies(0.001)
    told.feed(REPLY)
    assert told.takes_copies(30)


def test_both_answers_are_awaited_beside_an_escape_key() -> None:
    keyboard = Keyboard()
    keyboard.background, keyboard.attributes = BackgroundReply(), AttributesReply()
    assert keyboard.feed(b"\x1b", 0.0) == [] and keyboard.waits
    found = [*keyboard.wait_no_more(1.0), *keyboard.wait_no_more(2.0)]
    assert [key.key for key in found if isinstance(key, Key)] == ["escape"]
    answers = f"\x1b]11;rgb:ff/f7/ec\x07{REPLY}x".encode()
    found = keyboard.feed(answers, 3.0)
    assert [key.key for key in found if isinstance(key, Key)] == ["x"]
    assert keyboard.background.is_dark is False and keyboard.attributes.takes_copies(0)
