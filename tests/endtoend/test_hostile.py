"""Hostile texts and far too long pastes in a real terminal: what counts is the bytes that come out."""

import os
import re
from itertools import cycle
from threading import Thread

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue
from tests.hostile.crowd import meeting_of, write
from tests.hostile.texts import ROWS, STORABLE

PASTE = 10_000_000
_WALK = "f9 l esc p 2 3 4 5 m space space o esc f f6 f7 esc"
_SEQUENCES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][0-9]+;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_][^\x1b]*\x1b\\|\x1b[ -/]*[0-~]"
)
"""All that Textual itself writes to steer a terminal."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]")


def test_no_text_steers_the_terminal(machine: Machine) -> None:
    texts = [
        row["text"]
        for row in ROWS
        if row["class"] in ("control", "markup", "unicode") and row["id"] in STORABLE and "text" in row
    ]
    person = "nastyone"
    write(machine.home / "nasty", {person: cycle(texts)}, {person: meeting_of(person, cycle(texts))})
    terminal = machine.open("--data", str(machine.home / "nasty"))
    terminal.wait("Fireside")
    for key in _WALK.split():
        terminal.press(key)
        terminal.settle(0.1, 2.0)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    raw = bytes(terminal.raw)
    # Modes of the terminal are Textual's own to switch.
    needles = {
        needle for row in ROWS for needle in row.get("needles", ()) if len(needle) > 4 and "?" not in needle
    }
    assert not [needle for needle in needles if needle.encode() in raw]
    assert not _CONTROLS.search(_SEQUENCES.sub(b"", raw))


def write_all(handle: int, paste: bytes) -> None:
    rest = memoryview(b"\x1b[200~" + paste + b"\x1b[201~")
    while rest:
        rest = rest[os.write(handle, rest[:65536]) :]


@pytest.mark.slow
def test_a_paste_of_ten_megabytes_is_answered(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle(0.3)
    terminal.press("n")
    terminal.wait("enter save")
    paste = Thread(target=write_all, args=(terminal.master, b"a line of it\n" * (PASTE // 13)))
    paste.start()
    while paste.is_alive():
        terminal.pump(0.01)
    terminal.wait(r"the first \d+")
    terminal.press("enter")
    terminal.wait("· a line of it", 30.0)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
