"""Windows of any size, while the app runs."""

from __future__ import annotations

import random

import pytest

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
        "prep": r"1 Plan",
        "dialogue": r"left",
        "form": r"By when",
        "follow-up": r"Sort.*Actions",
    }[way]
    terminal.wait(shown)
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])
