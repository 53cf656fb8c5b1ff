"""Suspended and taken up again: the screen is whole, keys count, and quitting is quick."""

from __future__ import annotations

import termios
import time
from pathlib import Path
from signal import SIGCONT, SIGSTOP, SIGTERM, SIGTSTP

import pytest

from tests.endtoend.faults import times
from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue
from tests.endtoend.terminal import Terminal


def stopped(terminal: Terminal) -> None:
    """Wait until it stands still."""
    end = time.monotonic() + 5
    while Path(f"/proc/{terminal.pid}/stat").read_text().rpartition(")")[2].split()[0] != "T":
        terminal.pump(0.02)
        assert time.monotonic() < end, "it runs on"
    terminal.settle(0.05)


def quits(terminal: Terminal) -> None:
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.modes_left == []


def works(terminal: Terminal) -> None:
    terminal.wait("Priya")
    in_dialogue(terminal)
    terminal.press("n")
    terminal.type("still here")
    terminal.wait("still here")
    terminal.press("enter")
    terminal.wait("[·●] still here")


def scribble(terminal: Terminal) -> None:
    """Leave the terminal as another program might."""
    slave = terminal._slave
    modes = termios.tcgetattr(slave)
    modes[3] |= termios.ECHO | termios.ICANON | termios.ISIG
    termios.tcsetattr(slave, termios.TCSANOW, modes)
    terminal._stream.feed(b"\x1b[2J\x1b[Hsomething else altogether")


@pytest.fixture
def terminal(machine: Machine) -> Terminal:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    return terminal


@pytest.mark.parametrize("round", range(times(1, 10)))
def test_suspended_it_has_given_the_terminal_back(terminal: Terminal, round: int) -> None:
    for _ in range(2):
        terminal.kill(SIGTSTP)
        stopped(terminal)
        assert terminal.modes_left == []
        scribble(terminal)
        terminal.kill(SIGCONT)
        terminal.wait("Priya Raman")
    works(terminal)
    terminal.rest(0.2)
    quits(terminal)


def test_suspended_in_a_window_that_is_another_size_afterwards(terminal: Terminal) -> None:
    terminal.kill(SIGTSTP)
    stopped(terminal)
    terminal.resize(60, 18)
    terminal.kill(SIGCONT)
    works(terminal)
    assert max(len(line) for line in terminal.text.splitlines()) <= 60
    quits(terminal)


def test_stopped_without_being_asked(terminal: Terminal) -> None:
    terminal.kill(SIGSTOP)
    stopped(terminal)
    scribble(terminal)
    terminal.kill(SIGCONT)
    terminal.wait_gone("something else")
    works(terminal)
    quits(terminal)


def test_told_to_go_on_though_it_never_stopped(terminal: Terminal) -> None:
    for _ in range(5):
        terminal.kill(SIGCONT)
        terminal.rest(0.05)
    terminal._stream.feed(b"\x1b[2J\x1b[Hsomething else altogether")
    terminal.kill(SIGCONT)
    terminal.wait_gone("something else")
    works(terminal)
    quits(terminal)


@pytest.mark.parametrize("round", range(times(1, 10)))
def test_told_to_go_on_in_the_middle_of_a_line(terminal: Terminal, round: int) -> None:
    terminal.press("n")
    for word in ("every ", "letter ", "of ", "this ", "stays"):
        terminal.type(word[:2])
        terminal.kill(SIGCONT)
        terminal.type(word[2:])
        terminal.rest(0.03)
    terminal.wait("every letter of this stays")
    terminal.press("enter")
    terminal.wait("[·●] every letter of this stays")
    quits(terminal)


def test_suspended_in_the_middle_of_a_line(terminal: Terminal) -> None:
    terminal.press("n")
    terminal.type("typed to the last letter")
    terminal.kill(SIGTSTP)
    stopped(terminal)
    terminal.kill(SIGCONT)
    terminal.wait("typed to the last letter")
    quits(terminal)


def test_suspended_and_ended(terminal: Terminal) -> None:
    terminal.press("n")
    terminal.type("half a line")
    terminal.wait("half a line")
    terminal.kill(SIGTSTP)
    stopped(terminal)
    terminal.kill(SIGTERM)
    terminal.kill(SIGCONT)
    assert terminal.ended() == 128 + SIGTERM
    assert terminal.modes_left == []
