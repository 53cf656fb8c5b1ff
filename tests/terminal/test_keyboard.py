"""From bytes to keys and pastes, cut anywhere and timed anyhow."""

import random

import pytest
from textual.events import Key, MouseDown, Paste
from textual.message import Message

from tests.yardstick import work
from tui.terminal.input_parser import FLOOD, PATIENCE, Keyboard


def said(messages: list[Message]) -> list[str]:
    """Keys by their names, pastes by their text."""
    return [
        m.key if isinstance(m, Key) else f"«{m.text}»" if isinstance(m, Paste) else type(m).__name__
        for m in messages
    ]


WHOLE = "å\x1b[A\x1b[200~kaffe \x1b[31m på\x00 fredag\n\x1b[201~!\x1b[200~\x1b[201~".encode()
MEANT = ["å", "up", "«kaffe \x1b[31m på fredag\n»", "exclamation_mark", "«»"]


@pytest.mark.parametrize("cut", range(len(WHOLE) + 1))
def test_cut_anywhere_it_means_the_same(cut: int) -> None:
    keyboard = Keyboard()
    found = keyboard.feed(WHOLE[:cut], 0.0) + keyboard.feed(WHOLE[cut:], 0.01)
    assert said(found) == MEANT
    assert not keyboard.waits


def test_byte_by_byte_it_means_the_same() -> None:
    keyboard = Keyboard()
    found: list[Message] = []
    for number, byte in enumerate(WHOLE):
        found += keyboard.wait_no_more(number * 0.01) + keyboard.feed(bytes([byte]), number * 0.01)
    assert said(found) == MEANT


def test_an_escape_alone_is_a_key_after_a_moment() -> None:
    keyboard = Keyboard()
    assert keyboard.feed(b"\x1b", 0.0) == [] and keyboard.waits
    assert keyboard.wait_no_more(0.05) == []
    assert said(keyboard.wait_no_more(0.11)) == ["escape"]
    assert said(keyboard.feed(b"s", 0.12)) == ["s"]


def test_a_paste_without_end_is_given_up_and_keys_are_keys_again() -> None:
    keyboard = Keyboard()
    assert keyboard.feed(b"\x1b[200~half\x1b[20", 0.0) == []
    assert keyboard.wait_no_more(PATIENCE - 0.1) == []
    assert said(keyboard.wait_no_more(PATIENCE + 0.1)) == ["«half\x1b[20»"]
    assert said(keyboard.feed(b"s", 9.0)) == ["s"]


def test_broken_bytes_break_nothing_that_follows() -> None:
    dice = random.Random(1)
    keyboard = Keyboard()
    now = 0.0
    for _ in range(1000):
        now += 0.01
        data = dice.randbytes(dice.randint(1, 30)) + dice.choice(
            [b"", b"\x1b[", b"\x1b[<0;9", b"\x1b[99999999999u"]
        )
        keyboard.wait_no_more(now)
        keyboard.feed(data, now)
    now += PATIENCE + 1
    keyboard.wait_no_more(now)
    keyboard.wait_no_more(now + 1)
    assert said(keyboard.feed(b"s\x1b[<0;5;5M", now + 2)) == ["s", MouseDown.__name__]


def test_sizes_are_not_taken_from_what_is_read() -> None:
    keyboard = Keyboard()
    assert said(keyboard.feed(b"\x1b[48;99999;99999;1;1t\x1b[?2048;1$y\x1b[5;5R", 0.0)) == []


def test_a_large_paste_is_read_at_once() -> None:
    text = "kaffe " * 1_700_000
    data = f"\x1b[200~{text}\x1b[201~".encode()
    keyboard = Keyboard()
    found: list[Message] = []
    with work() as reading:
        for at in range(0, len(data), 1 << 12):
            found += keyboard.feed(data[at : at + (1 << 12)], 0.0)
    assert reading.times < 40
    (paste,) = found
    assert isinstance(paste, Paste) and paste.text == text


def test_what_nobody_types_so_fast_is_a_paste() -> None:
    text = "a pasted line\r" * (FLOOD // 10)
    (found,) = Keyboard().feed(text.encode(), 0.0)
    assert isinstance(found, Paste) and found.text == text.replace("\r", "\n")


def test_what_somebody_may_have_typed_ahead_is_keys() -> None:
    found = Keyboard().feed(b"x" * (FLOOD - 1), 0.0)
    assert len(found) == FLOOD - 1 and all(isinstance(one, Key) for one in found)


@pytest.mark.parametrize("odd", ["\x1b[A", "\x11", "\x7f"])
def test_a_flood_with_a_key_in_it_stays_keys(odd: str) -> None:
    found = Keyboard().feed(f"{'x' * FLOOD}{odd}{'y' * FLOOD}".encode(), 0.0)
    assert not any(isinstance(one, Paste) for one in found) and len(found) == 2 * FLOOD + 1
