"""The other ends of a running app: a terminal that goes without a word, errors that are kept in a file."""

from __future__ import annotations

import sys
from pathlib import Path
from signal import SIGHUP, SIGKILL

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, in_dialogue
from tests.endtoend.terminal import Terminal

DEAF = """import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGHUP])
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Starts a program that no hang-up signal reaches."""


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def test_a_terminal_that_is_gone_without_a_signal(machine: Machine) -> None:
    command = [sys.executable, "-c", DEAF, *machine.command, "meet", "Priya"]
    terminal = machine.terminals.enter_context(Terminal(command, machine.environment))
    in_dialogue(terminal)
    terminal.settle()
    terminal.press("n")
    terminal.type("last words")
    terminal.wait("last words")
    terminal.hang_up()
    assert terminal.ended(3.0) == 128 + SIGHUP
    machine.open("meet", "Priya").wait("last words")


def test_while_nobody_types_nothing_is_burnt(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle(0.5)
    before = cpu_seconds(terminal.pid)
    terminal.rest(2.0)
    assert cpu_seconds(terminal.pid) - before < 0.3


def test_what_is_drawn_goes_to_the_terminal_and_not_into_a_file_of_errors(machine: Machine) -> None:
    errors = machine.home / "errors"
    terminal = machine.shell(f"{machine.command[0]} 2>{errors}", size=(100, 30))
    at_home(terminal)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0 and terminal.modes_left == []
    assert errors.read_bytes() == b""


def test_without_a_place_for_errors(machine: Machine) -> None:
    terminal = machine.shell(f"{machine.command[0]} 2>&-", size=(100, 30))
    at_home(terminal)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0 and terminal.modes_left == []


def test_columns_that_were_exported_once_are_not_believed(machine: Machine) -> None:
    terminal = machine.open(size=(60, 18), env={"COLUMNS": "200", "LINES": "70"})
    terminal.wait(r"\? more")
    assert "? more" in terminal.text.splitlines()[17]
    terminal.resize(100, 30)
    terminal.wait(r"\A(.*\n){29}.*\? more")
    terminal.kill(SIGKILL)
