"""Quitting from wherever one is: the app ends well and the terminal is as it was."""

from __future__ import annotations

from signal import SIGHUP, SIGTERM, Signals

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, choose, in_dialogue, in_follow_up, in_prep

AT_HOME = {
    "home": ("", r"Fireside"),
    "review": ("l", r"since last time|sedan sist"),
    "point": ("i", r"A point for"),
    "person": ("e", r"cadence|often"),
    "new-person": ("N", r"cadence|often"),
    "remove": ("delete", r"from the team"),
    "find": ("/", r"part of a name"),
    "help": ("f1", r"Keys on this screen"),
    "settings": (",", r"Svenska"),
    "palette": ("ctrl+p", r"What would you like"),
}
IN_DIALOGUE = {
    "dialogue": ("", r"left"),
    "capture": ("n", r"enter save|n note"),
    "action": ("a", r"By when"),
    "plan": ("o", r"Weather[^│]*min"),
    "follow-up": ("f", r"Sort.*Actions"),
}
IN_PREP = {
    "prep": ("", r"Prepare · "),
    "step": ("i", r"Add a step"),
    "template": ("T", r"Walking"),
    "browser": ("c", r"not asked yet"),
    "purpose": ("e", r"What is this meeting for"),
}


@pytest.mark.parametrize("key, shown", AT_HOME.values(), ids=AT_HOME.keys())
def test_quit_from_home_and_what_opens_there(machine: Machine, key: str, shown: str) -> None:
    terminal = machine.open()
    at_home(terminal)
    if key:
        terminal.press(key)
    terminal.wait(shown)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


@pytest.mark.parametrize("key, shown", IN_DIALOGUE.values(), ids=IN_DIALOGUE.keys())
def test_quit_from_the_dialogue(machine: Machine, key: str, shown: str) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    if key:
        terminal.press(key)
    terminal.wait(shown)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


@pytest.mark.parametrize("key, shown", IN_PREP.values(), ids=IN_PREP.keys())
def test_quit_from_the_preparation(machine: Machine, key: str, shown: str) -> None:
    terminal = machine.open()
    at_home(terminal)
    choose(terminal, "Priya Raman")
    terminal.press("p")
    in_prep(terminal)
    terminal.settle(0.1)
    if key:
        terminal.press(key)
    terminal.wait(shown)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


def test_behind_the_curtain_nothing_is_to_be_seen_and_quitting_works(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.press("f12")
    terminal.wait_gone("Priya")
    terminal.press("f12")
    terminal.wait("Priya")
    terminal.press("f12")
    terminal.wait_gone("Priya")
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


def test_a_letter_typed_a_moment_before_quitting_is_saved(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    terminal.press("n")
    terminal.type("last words")
    terminal.wait("last words")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    machine.open("meet", "Priya").wait("last words")


def test_from_screen_to_screen_and_back(machine: Machine) -> None:
    """The follow-up, home from there, and the meeting again: where it was left."""
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    terminal.press("f")
    in_follow_up(terminal)
    terminal.settle()
    terminal.press("esc")
    choose(terminal, "Priya Raman")
    terminal.press("m")
    in_follow_up(terminal)


@pytest.mark.parametrize("number", [SIGTERM, SIGHUP], ids=["term", "hup"])
def test_ended_by_a_signal_it_has_saved_and_the_terminal_is_as_it_was(
    machine: Machine, number: Signals
) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    terminal.press("n")
    terminal.type("last words")
    terminal.wait("last words")
    terminal.kill(number)
    terminal.ended()
    assert terminal.modes_left == []
    machine.open("meet", "Priya").wait("last words")
