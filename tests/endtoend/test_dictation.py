"""Dictation and the keyboards of the north in a real terminal, where what is sent comes in as it comes."""

from __future__ import annotations

from tests.endtoend.machine import Machine
from tests.endtoend.terminal import Terminal


def kept(machine: Machine) -> str:
    return "".join(path.read_text() for path in sorted(machine.data.rglob("*.json")))


def in_line(machine: Machine) -> Terminal:
    """On a walk nobody watches, so that a line shows what it will become."""
    terminal = machine.open("meet", "Anna", "--way", "walk", size=(100, 30))
    terminal.wait("n note")
    terminal.settle()
    terminal.press("n")
    terminal.settle()
    return terminal


def test_a_dictated_action_is_corrected_and_kept_as_it_is_shown(machine: Machine) -> None:
    terminal = in_line(machine)
    terminal.send("Åtgärd Anna sickar".encode())
    terminal.settle(0.1)
    terminal.send(b"\x7f" * 6 + "skickar färdplanen om två veckor.".encode())
    terminal.wait("→ Anna, ")
    terminal.press("enter")
    terminal.settle()
    terminal.press("ctrl+q")
    terminal.ended()
    assert kept(machine).count("skickar färdplanen") == 1
    assert "sickar" not in kept(machine)


def test_a_break_in_a_dictated_line_loses_no_word_and_the_sign_of_altgr_comes_in(machine: Machine) -> None:
    terminal = in_line(machine)
    terminal.send(b"he found his feet\rThe new room is too loud\r")
    terminal.settle()
    terminal.press("n")
    terminal.settle()
    terminal.send(b"! order quiet lamps \x1b[57453u\x1b[50;7;64uthem")
    terminal.wait("→ Anna, ")
    terminal.press("enter")
    terminal.settle()
    terminal.press("ctrl+q")
    terminal.ended()
    for text in ("he found his feet", "The new room is too loud", "order quiet lamps"):
        assert kept(machine).count(f'"{text}"') == 1
