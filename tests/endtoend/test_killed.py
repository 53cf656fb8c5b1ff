"""SIGKILL in mid-dialogue: `fireside meet` goes on where it was, with everything there."""

from __future__ import annotations

import re
import time
from signal import SIGKILL

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue, in_step, saved
from tests.endtoend.terminal import Terminal
from tui.domain.meeting.meeting import Meeting
from tui.storage.repository.store import Store

SIZE = (80, 24)
"""In which the clock of the step is written in the head, not drawn."""

REST = 0.6
"""Seconds of rest after which no letter may be missing."""


def left(terminal: Terminal) -> int:
    """Give the seconds that the meeting's clock shows."""
    minutes, seconds = terminal.wait(r"(\d+):(\d\d) +\d+ min left").groups()
    return int(minutes) * 60 + int(seconds)


def on_disk(machine: Machine) -> Meeting:
    (meeting,) = Store.reader(machine.data).live().values()
    return meeting


def test_a_killed_meeting_goes_on_with_all_that_was_saved(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Weather")
    terminal.press("3")
    terminal.settle(0.3)
    terminal.press("tab", "n")
    terminal.type("first note")
    terminal.press("enter")
    terminal.wait("1 note")
    terminal.press("n")
    terminal.type("# owls only")
    terminal.press("enter", "n")
    terminal.type("! call the landlord @me >+2d")
    terminal.press("enter")
    terminal.wait("1 action")
    terminal.press("space", "space")
    in_step(terminal, "Since last time")
    saved(terminal)
    before, shown, killed = on_disk(machine), left(terminal), time.monotonic()
    terminal.kill(SIGKILL)
    assert terminal.status == -SIGKILL

    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Since last time")
    terminal.wait("1 note")
    terminal.wait("1 action")
    gone_by = time.monotonic() - killed
    assert abs((shown - left(terminal)) - gone_by) <= 2.5
    after = on_disk(machine)
    assert after.clock.runs and after.clock == before.clock
    assert after.employee_talks.runs and after.employee_talks == before.employee_talks
    assert after.steps == before.steps and after.current == before.current
    assert after.answers == before.answers and after.answers[0].choice
    assert [note.text for note in after.notes] == ["first note"]
    assert [note.text for note in after.aside.notes] == ["owls only"]
    assert any(a.text == "call the landlord" for a in Store.reader(machine.data).team().actions)


@pytest.mark.parametrize("place", ["capture", "answer", "action"])
def test_a_text_being_typed_is_there_again(machine: Machine, place: str) -> None:
    text = "half a thought about the"
    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Weather")
    terminal.press({"capture": "n", "answer": "enter", "action": "a"}[place])
    if place == "action":
        terminal.wait("By when")
    terminal.type(text)
    terminal.wait(text)
    terminal.rest(REST)
    terminal.kill(SIGKILL)

    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Weather")
    if place == "action":
        terminal.press("a")
        terminal.wait("By when")
    terminal.wait(text)


def test_of_a_text_typed_without_a_rest_little_is_missing(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Weather")
    terminal.press("n")
    painted: list[float] = []
    typed = ""
    for letter in "the quick brown fox jumps over the lazy dog":
        terminal.type(letter)
        typed += letter
        terminal.wait(re.escape(typed.rstrip()))
        painted.append(time.monotonic())
        terminal.rest(0.03)
    terminal.kill(SIGKILL)
    killed = time.monotonic()
    kept = on_disk(machine).aside.drafts.get("capture", "")
    assert typed.startswith(kept)
    assert len(kept) >= sum(at < killed - REST for at in painted) > 0


def test_killed_twice_and_still_one_meeting(machine: Machine) -> None:
    for count, number in enumerate(("one", "two"), 1):
        terminal = machine.open("meet", "Priya", size=SIZE)
        in_dialogue(terminal)
        terminal.settle()
        terminal.press("n")
        terminal.type(number)
        terminal.press("enter")
        terminal.wait(rf"\b{count} notes? · 0 actions · saved")
        terminal.kill(SIGKILL)
    terminal = machine.open("meet", "Priya", size=SIZE)
    terminal.wait("2 notes")
    assert [note.text for note in on_disk(machine).notes] == ["one", "two"]
