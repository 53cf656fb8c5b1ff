"""Any bytes on the keyboard's side: they end nothing, and the next key is heard."""

from __future__ import annotations

import random
import re
import time

import pytest

from tests.endtoend.faults import times
from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue
from tests.endtoend.terminal import Terminal

QUIT = re.compile(rb"\x11|\x1b\[113;\d*u?")
"""What says ctrl+q. It is left out: that it ends the app is what it is for."""

HALVES = [
    b"\xff",
    b"\xc3",
    b"\xe2\x82",
    b"\xf0\x9f\x98",
    b"\xed\xa0\x80",
    b"\xc0\xaf",
    b"\x1b",
    b"\x1b\x1b\x1b",
    b"\x1b[",
    b"\x1b[<",
    b"\x1b[<0;5",
    b"\x1b[1;",
    b"\x1bO",
    b"\x1b]52;c;",
    b"\x1bP+q",
    b"\x1b_G",
    b"\x00" * 40,
    b"\x9b31m",
]
WHOLE = [
    b"\x1b[<0;99999999;99999999M\x1b[<0;99999999;99999999m",
    b"\x1b[<99999;1;1M",
    b"\x1b[<64;-5;-5M",
    b"\x1b[M\xff\xff\xff",
    b"\x1b[" + b"9" * 400 + b";" + b"9" * 400 + b"u",
    b"\x1b[99999999999;5u",
    b"\x1b[1114112;1u",
    b"\x1b[55296;1;55296u",
    b"\x1b[97;1;99999999999u",
    b"\x1b[97;99999u",
    b"\x1b[48;99999;99999;1;1t",
    b"\x1b[48;1;1;1;1t",
    b"\x1b[?2048;1$y\x1b[48;0;0;0;0t",
    b"\x1b[99999999;99999999R",
    b"\x1b[?2026;9$y",
    b"\x1b[200~\x1b[200~never mind\x1b[201~\x1b[201~",
    b"\x1b[O\x1b[I\x1b[O",
    b"a\xcc\x81" * 50 + b"\xe2\x80\x8b" * 50,
]
ENDLESS = [b"\x1b[200~", b"\x1b[200~half a paste \x1b", b"x\x1b[200~" + b"\xff" * 5000 + b"\x1b[201"]


def random_bytes(dice: random.Random) -> bytes:
    kind = dice.randrange(5)
    if kind == 0:
        data = dice.randbytes(dice.randint(1, 60))
    elif kind == 1:
        data = b"\x1b[" + bytes(dice.choices(b"0123456789;:<?>$ M~uRt", k=dice.randint(1, 40)))
    elif kind == 2:
        data = b"".join(dice.choices(HALVES, k=dice.randint(1, 4)))
    elif kind == 3:
        data = "".join(chr(dice.randrange(0x110000)) for _ in range(20)).encode("utf-8", "surrogatepass")
    else:
        data = dice.choice(HALVES) + dice.choice(WHOLE) + dice.randbytes(4)
    return QUIT.sub(b"", data)


def hears(terminal: Terminal, seconds: float = 10.0) -> None:
    """Draw the curtain and lift it: a key that counts wherever the bytes have led."""
    for _ in range(2):
        before = len(terminal.raw)
        end = time.monotonic() + seconds
        # Half a sequence swallows what follows too quickly, as it must.
        terminal.rest(0.12)
        drawn = curtain(terminal)
        terminal.press("f12")
        while curtain(terminal) == drawn:
            terminal.pump(0.01)
            assert not terminal.is_over, f"it ended with {terminal.status}"
            assert time.monotonic() < end, f"no answer\n{terminal.text}"
        assert len(terminal.raw) > before


def curtain(terminal: Terminal) -> bool:
    """Whether nothing is to be read but how the curtain is lifted."""
    above, lifted, below = terminal.text.partition("f12 · q c go on")
    return bool(lifted) and not re.search(r"\w", above + below)


@pytest.fixture
def terminal(machine: Machine) -> Terminal:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    return terminal


def ends_well(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.modes_left == [] and b"Traceback" not in terminal.raw


@pytest.mark.parametrize("focus", ["step", "line"])
def test_bytes_that_are_no_keys(terminal: Terminal, focus: str) -> None:
    if focus == "line":
        terminal.press("n")
    for data in WHOLE:
        terminal.send(data)
    for data in HALVES:
        terminal.send(data)
        terminal.rest(0.16)
    hears(terminal)
    ends_well(terminal)


def test_what_is_no_letter_is_seen_and_the_rest_is_typed(terminal: Terminal) -> None:
    terminal.press("n")
    terminal.send(b"caf\xe9 and \xc3")
    terminal.rest(0.3)
    terminal.send(b"\xa5rets slut")
    terminal.wait("caf\ufffd and årets slut")


@pytest.mark.parametrize("data", ENDLESS, ids=["begun", "half", "cut"])
def test_a_paste_that_never_ends(terminal: Terminal, data: bytes) -> None:
    terminal.press("n")
    terminal.send(data)
    terminal.rest(3.2)
    hears(terminal)
    ends_well(terminal)


def test_a_paste_that_comes_in_pieces_is_one_paste(terminal: Terminal) -> None:
    """None of its letters may be taken for a command."""
    terminal.press("n")
    whole = "\x1b[200~kaffe på fredag; xqs\x1b[201~!".encode()
    for byte in whole:
        terminal.send(bytes([byte]))
        terminal.rest(0.01)
    terminal.wait("kaffe på fredag; xqs!")


def test_random_bytes(machine: Machine) -> None:
    """One app takes a hundred strings one after the other; each is followed by a key that must be heard."""
    for batch in range(times(1, 10)):
        dice = random.Random(batch)
        # Wherever the last ones have led to, and in whatever language.
        terminal = machine.open("meet", "Priya", size=(80, 24))
        terminal.wait(r"\? \w+$")
        terminal.settle()
        for number in range(times(15, 100)):
            data = random_bytes(dice)
            terminal.send(data)
            try:
                hears(terminal)
            except AssertionError as error:
                raise AssertionError(f"{batch}:{number} {data!r}\n{error}") from None
        ends_well(terminal)
