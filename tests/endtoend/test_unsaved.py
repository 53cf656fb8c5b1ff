"""A disk that takes nothing: nothing is left behind by leaving, and the exit status says that it is not on it."""

from __future__ import annotations

from pathlib import Path
from signal import SIGHUP, SIGINT, SIGTERM, Signals

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, in_dialogue
from tests.endtoend.terminal import Terminal
from tui.storage.durable.envelope import PLAIN
from tui.storage.repository.store import Store

NOTE = "the words that must not get lost"


def changed_outside(machine: Machine) -> Path:
    """Have something else write the meeting that is going on."""
    (path,) = machine.data.glob("live/*.shared.json")
    place = f"live/{path.name}"
    there = PLAIN.unseal(place, path.read_bytes())
    path.write_bytes(PLAIN.seal(place, there.seq + 1, there.body.replace(b"}", b"} ", 1))[1])
    return path


def noted(machine: Machine) -> Terminal:
    """A meeting with a note that cannot be saved."""
    terminal = machine.open("meet", "Priya", size=(120, 40))
    in_dialogue(terminal)
    terminal.settle()
    changed_outside(machine)
    terminal.press("n")
    terminal.type(NOTE)
    terminal.press("enter")
    terminal.wait("was changed by some")
    return terminal


def notes(machine: Machine) -> list[str]:
    live = Store.reader(machine.data).live().values()
    return [note.text for meeting in live for note in meeting.notes]


def taken_in(machine: Machine) -> None:
    terminal = machine.open()
    terminal.wait("could not be saved last time")
    terminal.press("enter")
    terminal.wait("is here again")
    at_home(terminal)
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert notes(machine) == [NOTE]
    assert list(machine.home.rglob("rescue-*")) == []


def test_the_second_quit_asks_and_what_one_leaves_is_offered_at_the_next_start(machine: Machine) -> None:
    terminal = noted(machine)
    terminal.press("ctrl+q")
    terminal.wait("Not everything is saved yet")
    terminal.press("space")
    terminal.settle()
    terminal.press("ctrl+q")
    terminal.wait("X leave without it")
    terminal.press("X")
    assert (terminal.ended(), terminal.modes_left) == (3, [])
    assert b"rescue-" in bytes(terminal.raw).rpartition(b"\x1b")[2]
    checked = machine.run("check")
    assert checked.returncode == 1 and "could not be saved" in checked.stdout
    taken_in(machine)
    assert machine.run("check").returncode == 0


@pytest.mark.parametrize("number", [SIGTERM, SIGHUP, SIGINT])
def test_a_signal_leaves_a_rescue_file(machine: Machine, number: Signals) -> None:
    terminal = noted(machine)
    terminal.kill(number)
    assert (terminal.ended(), terminal.modes_left) == (3, [])
    assert notes(machine) == []
    taken_in(machine)


def test_where_the_data_folder_takes_nothing_either(machine: Machine) -> None:
    """With a limit on the size of files, as of a disk that is full: all but small files are refused."""
    # Else the limit would cut what Python compiles on the way, for all programs that come after this one.
    machine.environment_more["PYTHONDONTWRITEBYTECODE"] = "1"
    terminal = machine.shell(f"ulimit -f 1; exec {machine.command[0]} meet Priya", size=(120, 40))
    in_dialogue(terminal)
    terminal.settle()
    terminal.press("n")
    terminal.type(NOTE)
    terminal.press("enter")
    terminal.wait("Not saved")
    terminal.press("ctrl+q")
    terminal.wait("Not everything is saved yet")
    terminal.press("ctrl+q")
    terminal.wait("X leave without it")
    terminal.press("X")
    terminal.wait("File too large")
    terminal.kill(SIGTERM)
    assert (terminal.ended(), terminal.modes_left) == (3, [])
    assert b"nor kept elsewhere" in bytes(terminal.raw).rpartition(b"\x1b")[2]
