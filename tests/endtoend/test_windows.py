"""Windows of any size, while the app runs."""

from __future__ import annotations

import random
import re

import pytest

from tests.endtoend.faults import FULL, times
from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, in_dialogue, in_follow_up, in_prep
from tests.endtoend.terminal import Terminal

SIZES = [(20, 5), (1, 1), (200, 60), (40, 20), (3, 40), (120, 3), (60, 18), (80, 24)]


def storm(terminal: Terminal) -> None:
    """Change the size faster than anybody drags a window, keys in between."""
    dice = random.Random(7)
    for _ in range(4):
        for size in dice.sample(SIZES, len(SIZES)):
            terminal.resize(*size)
            terminal.rest(0.005)
        terminal.press("down", "up")
    terminal.resize(100, 30)


def test_a_window_of_twenty_by_five(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya", size=(20, 5))
    terminal.wait(r"\S")
    terminal.settle()
    for key in (
        "space",
        "n",
        "x",
        "enter",
        "esc",
        "a",
        "esc",
        "o",
        "esc",
        "s",
        "p",
        "enter",
        "f9",
        "?",
        "esc",
    ):
        terminal.press(key)
        terminal.settle(0.1)
    terminal.resize(100, 30)
    in_dialogue(terminal)
    terminal.resize(20, 5)
    terminal.settle()
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


@pytest.mark.parametrize("way", ["home", "prep", "dialogue", "form", "follow-up"])
def test_a_storm_of_sizes(machine: Machine, way: str) -> None:
    terminal = machine.open() if way in ("home", "prep") else machine.open("meet", "Priya")
    if way in ("home", "prep"):
        at_home(terminal)
    else:
        in_dialogue(terminal)
        terminal.settle()
    if way == "prep":
        terminal.press("p")
        in_prep(terminal)
    if way == "form":
        terminal.press("a")
        terminal.wait("By when")
    if way == "follow-up":
        terminal.press("f")
        in_follow_up(terminal)
    storm(terminal)
    shown = {
        "home": r"Priya Raman",
        "prep": r"Förbered · ",
        "dialogue": r"left",
        "form": r"By when",
        "follow-up": r"Sort.*Actions",
    }[way]
    terminal.wait(shown)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


def test_what_is_typed_while_a_window_is_too_small_is_not_lost(machine: Machine) -> None:
    """A phone's own keyboard makes a window small in the middle of a word, and large again."""
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle(0.15)
    terminal.press("n")
    terminal.type("one ")
    terminal.resize(40, 4)
    terminal.wait("small")
    terminal.type("twoo")
    terminal.press("backspace", "space")
    terminal.send("\x1b[200~å three\x1b[201~".encode())
    terminal.resize(100, 30)
    terminal.wait("one two å three")
    terminal.resize(20, 4)
    terminal.wait("small")
    terminal.type(" four")
    terminal.resize(100, 30)
    terminal.wait("one two å three four")
    terminal.press("enter")
    terminal.wait("· one two å three four")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0


def test_commands_are_not_given_blindly(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle(0.15)
    terminal.resize(20, 4)
    terminal.wait("small")
    terminal.press("s", "space", "f", "3", "tab", "f3", "x", "enter")
    terminal.rest(0.4)
    terminal.resize(100, 30)
    terminal.wait("Weather")
    assert "By when" not in terminal.text and "▸3" not in terminal.text


def test_in_a_form_what_is_typed_blindly_stays_in_its_field(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle(0.15)
    terminal.press("a")
    terminal.wait("By when")
    terminal.resize(20, 4)
    terminal.wait("small")
    terminal.type("call the landlord")
    terminal.press("enter", "tab", "ctrl+s", "esc")
    terminal.type("!")
    terminal.rest(0.4)
    terminal.resize(100, 30)
    terminal.wait("call the landlord!")
    terminal.wait("By when")


MOST = times(160, 500)
"""Columns and rows of the largest window: the terminal of the tests draws each cell, and few windows are larger."""
LARGEST = [(1, 1), (MOST, MOST), (1, MOST), (MOST, 1), (2, 2), (30, 8), (29, 8), (30, 7), (250, 60)]


@pytest.mark.parametrize("way", ["home", "prep", "capture", "form", "person", "palette", "copy"])
def test_a_hundred_sizes_on_every_kind_of_screen(machine: Machine, way: str) -> None:
    if not FULL and way in ("home", "prep", "form"):
        pytest.skip("with FIRESIDE_FAULTS=full")
    terminal = machine.open() if way in ("home", "person", "prep") else machine.open("meet", "Priya")
    if way in ("home", "person", "prep"):
        at_home(terminal)
    else:
        in_dialogue(terminal)
        terminal.settle(0.15)
    keys = {"prep": "p", "capture": "n", "form": "a", "person": "N", "palette": "ctrl+p"}
    if way in keys:
        terminal.press(keys[way])
    if way == "prep":
        in_prep(terminal)
    if way == "copy":
        terminal.press("f")
        in_follow_up(terminal)
        terminal.press("y")
        terminal.wait("This is copied")
    terminal.settle()
    before = terminal.text
    dice = random.Random(way)
    for size in LARGEST:
        terminal.resize(*size)
        terminal.settle(0.05)
    for _ in range(times(25, 100)):
        terminal.resize(
            dice.choice([1, 5, 29, 30, 40, 60, 99, MOST]), dice.choice([1, 3, 7, 8, 18, 24, MOST])
        )
        terminal.rest(dice.choice([0.0, 0.0, 0.02]))
    terminal.resize(100, 30)
    for _ in range(50):
        # A machine with much to do is still at the largest sizes for a while.
        terminal.settle(0.2)
        if steady(terminal.text) == steady(before):
            break
    assert steady(terminal.text) == steady(before)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])


def steady(text: str) -> str:
    """What does not move by itself: no clocks, no cursor."""
    without = re.sub(r"\d+:\d\d|[▀-█]+", " ", text)
    return re.sub(r" +", " ", without)
