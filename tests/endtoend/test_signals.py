"""Ended from outside while a text is typed: it is saved, and the terminal is as it was."""

from __future__ import annotations

import time
from collections.abc import Callable
from signal import SIGHUP, SIGINT, SIGQUIT, SIGTERM, Signals

import pytest

from tests.endtoend.faults import times
from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue
from tests.endtoend.terminal import Terminal

TEXT = "last words of"
ROUNDS = times(1, 20)

End = Callable[[Terminal], None]


def by(number: Signals) -> End:
    return lambda terminal: terminal.kill(number)


ENDS = {
    "term": (by(SIGTERM), 128 + SIGTERM),
    "hup": (by(SIGHUP), 128 + SIGHUP),
    "int": (by(SIGINT), 128 + SIGINT),
    "quit": (by(SIGQUIT), 128 + SIGQUIT),
    "hang-up": (Terminal.hang_up, 128 + SIGHUP),
}


def in_capture(terminal: Terminal) -> None:
    terminal.settle(0.15)
    terminal.press("n")
    terminal.type(TEXT)


@pytest.mark.parametrize("round", range(ROUNDS))
@pytest.mark.parametrize("how", ENDS)
def test_a_line_being_typed_is_saved(machine: Machine, how: str, round: int) -> None:
    end, status = ENDS[how]
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    in_capture(terminal)
    terminal.wait(TEXT)
    end(terminal)
    assert terminal.ended() == status
    if how != "hang-up":
        assert terminal.modes_left == []
    machine.open("meet", "Priya").wait(TEXT)


@pytest.mark.parametrize("round", range(times(3, 20)))
def test_at_any_moment_of_the_start_the_terminal_is_given_back(machine: Machine, round: int) -> None:
    terminal = machine.open("meet", "Priya")
    terminal.rest(0.15 + round * (0.2 if ROUNDS == 1 else 0.03))
    terminal.kill(SIGTERM)
    # Before the terminal is taken there is nothing to save, and the signal ends as it ends anything.
    assert terminal.ended() in (128 + SIGTERM, -SIGTERM)
    assert terminal.modes_left == []


def test_signals_in_a_row_end_it_once(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    in_capture(terminal)
    for number in (SIGTERM, SIGHUP, SIGTERM, SIGINT):
        terminal.kill(number)
        terminal.type("x")
    assert terminal.ended() in (128 + SIGTERM, 128 + SIGHUP, 128 + SIGINT)
    assert terminal.modes_left == [] and b"Traceback" not in terminal.raw


def test_a_terminal_that_takes_nothing_does_not_hold_it_up(machine: Machine) -> None:
    """As with ctrl+s in some terminals, or a line that is down: what is written waits, for ever."""
    terminal = machine.open("meet", "Priya", size=(200, 60))
    in_dialogue(terminal)
    in_capture(terminal)
    terminal.wait(TEXT)
    for number in range(60):
        terminal.resize(200 - number % 2, 60)
        time.sleep(0.03)
    began = time.monotonic()
    terminal.kill(SIGTERM)
    while not terminal.is_over and time.monotonic() - began < 10:
        time.sleep(0.02)
    assert terminal.status == 128 + SIGTERM
    machine.open("meet", "Priya").wait(TEXT)


def test_after_a_standstill_the_screen_is_whole_again(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya", size=(90, 40))
    in_dialogue(terminal)
    terminal.settle()
    for number in range(80):
        terminal.resize(90 - number % 2, 40)
        time.sleep(0.02)
    terminal.resize(90, 40)
    time.sleep(0.3)
    terminal.press("n")
    terminal.type("and on")
    terminal.wait("and on")
    terminal.settle()
    shown = terminal.text
    terminal.resize(89, 40)
    terminal.settle()
    terminal.resize(90, 40)
    terminal.settle()
    # The first line has the clock.
    assert terminal.text.splitlines()[1:] == shown.splitlines()[1:]
