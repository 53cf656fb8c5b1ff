"""Half-filled forms, ended by a signal or killed: what stood in them is there again."""

from __future__ import annotations

import re
import stat
from signal import SIGHUP, SIGINT, SIGKILL, SIGTERM

import pytest

from tests.endtoend.faults import times
from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, choose, in_dialogue, in_prep
from tests.endtoend.terminal import Terminal
from tui.storage.durable.layout import FORMS as NAME

TEXT = "the quarterly owl count"


def at_new_person(terminal: Terminal) -> None:
    at_home(terminal)
    terminal.press("N")
    terminal.wait("New person")


def at_edit(terminal: Terminal) -> None:
    choose(terminal, "Priya Raman")
    terminal.press("e")
    terminal.wait("How often")
    terminal.press("enter", "ctrl+u")


def at_point(terminal: Terminal) -> None:
    choose(terminal, "Priya Raman")
    terminal.press("i")
    terminal.wait("A point for Priya")


def at_purpose(terminal: Terminal) -> None:
    choose(terminal, "Priya Raman")
    terminal.press("p")
    in_prep(terminal)
    terminal.settle(0.1)
    terminal.press("e")
    terminal.wait("What is this meeting for")


def at_own_point(terminal: Terminal) -> None:
    choose(terminal, "Priya Raman")
    terminal.press("p")
    in_prep(terminal)
    terminal.settle(0.1)
    terminal.press("3", "i")
    terminal.wait("enter save")


def at_action_owner(terminal: Terminal) -> None:
    choose(terminal, "Priya Raman")
    terminal.press("m")
    in_dialogue(terminal)
    terminal.settle(0.1)
    terminal.press("a")
    terminal.wait("By when")
    terminal.press("tab", "tab")


WAYS = {
    "new person": at_new_person,
    "edited person": at_edit,
    "point": at_point,
    "purpose": at_purpose,
    "own point": at_own_point,
}
SIGNALS = [SIGTERM, SIGHUP, SIGINT]


@pytest.mark.parametrize("way", WAYS)
def test_what_stood_in_a_form_is_there_again(machine: Machine, way: str) -> None:
    for round in range(times(1, 20)):
        number = SIGNALS[round % 3]
        terminal = machine.open()
        WAYS[way](terminal)
        terminal.settle(0.1)
        terminal.press("ctrl+u")
        terminal.type(TEXT)
        terminal.wait(TEXT)
        terminal.kill(number)
        assert terminal.ended() == 128 + number
        assert stat.S_IMODE((machine.data / NAME).stat().st_mode) == 0o600

        terminal = machine.open()
        WAYS[way](terminal)
        terminal.wait(TEXT)
        terminal.wait("here again|from before")
        # What is filled in is asked about once; where it is not, the second one is for what lies behind.
        terminal.press("esc")
        terminal.settle(0.2)
        terminal.press("esc")
        terminal.wait_gone(TEXT)
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
        assert not any(path.name.startswith(NAME) for path in machine.data.rglob("*"))


def test_an_action_is_there_again_until_it_is_begun_anew(machine: Machine) -> None:
    terminal = machine.open()
    at_action_owner(terminal)
    terminal.type(TEXT)
    terminal.wait(TEXT)
    terminal.kill(SIGTERM)
    assert terminal.ended() == 128 + SIGTERM

    terminal = machine.open()
    at_action_owner(terminal)
    terminal.wait(TEXT)
    terminal.wait("from before")
    terminal.press("esc")
    terminal.wait_gone("By when")
    terminal.press("a")
    terminal.wait(TEXT)
    terminal.press("ctrl+x")
    terminal.wait_gone(TEXT)
    terminal.press("esc")
    terminal.wait_gone("By when")
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert not any(path.name.startswith(NAME) for path in machine.data.rglob("*"))


def test_of_a_form_that_was_killed_what_rested_is_there(machine: Machine) -> None:
    terminal = machine.open()
    at_new_person(terminal)
    terminal.type("Berit Holm")
    terminal.press("enter")
    terminal.type("carpenter")
    terminal.wait("carpenter")
    terminal.rest(0.8)
    terminal.kill(SIGKILL)

    terminal = machine.open()
    at_new_person(terminal)
    terminal.wait("Berit Holm")
    terminal.wait("carpenter")
    terminal.press("ctrl+s")
    terminal.wait(r"Berit Holm\b")
    terminal.wait_gone("How often")
    terminal.press("N")
    terminal.wait("New person")
    assert not re.search(r"│ +carpenter", terminal.text), "in the list behind it, and not in the form"


def test_what_was_begun_for_one_is_not_shown_for_another(machine: Machine) -> None:
    terminal = machine.open()
    at_purpose(terminal)
    terminal.type(TEXT)
    terminal.wait(TEXT)
    terminal.kill(SIGTERM)
    terminal.ended()
    terminal = machine.open()
    choose(terminal, "Anna Lindqvist")
    terminal.press("p")
    in_prep(terminal)
    terminal.settle(0.1)
    terminal.press("e")
    terminal.wait("Vad är syftet med mötet")
    terminal.settle()
    assert TEXT not in terminal.text
