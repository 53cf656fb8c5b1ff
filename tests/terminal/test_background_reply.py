"""The answer of a terminal that was asked for its ground is told from keys, however it is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from tui.terminal.background_reply import BackgroundReply
from tui.terminal.input_parser import Keyboard

DARK, LIGHT = "\x1b]11;rgb:1515/1010/0d0d\x1b\\", "\x1b]11;rgb:ff/f7/ec\x07"


@pytest.mark.parametrize(("reply", "is_dark"), [(DARK, True), (LIGHT, False)])
def test_the_answer_tells_whether_the_ground_is_dark(reply: str, is_dark: bool) -> None:
    told = BackgroundReply()
    assert told.feed(f"a{reply}b") == "ab"
    assert told.is_dark is is_dark


@given(st.lists(st.integers(0, len(DARK) + 2), max_size=6).map(sorted))
def test_however_it_is_cut_nothing_of_it_is_left(cuts: list[int]) -> None:
    whole, told = f"a{DARK}b", BackgroundReply()
    places = [0, *cuts, len(whole)]
    passed = "".join(told.feed(whole[at:to]) for at, to in pairwise(places))
    assert (passed, told.is_dark) == ("ab", True)


def test_what_is_no_answer_comes_through() -> None:
    told = BackgroundReply()
    assert told.feed("\x1b[A") == "\x1b[A"
    assert told.feed("\x1b]0;x\x07") == "\x1b]0;x\x07"
    assert told.feed("\x1b") == "" and told.holds
    assert told.release() == "\x1b", "an escape key is an escape key"


def test_an_escape_key_is_a_key_while_the_answer_is_awaited() -> None:
    keyboard = Keyboard()
    keyboard.background = BackgroundReply()
    assert keyboard.feed(b"\x1b", 0.0) == [] and keyboard.waits
    found = keyboard.wait_no_more(1.0)
    found += keyboard.wait_no_more(2.0)
    assert [key.key for key in found if isinstance(key, Key)] == ["escape"]
