"""SIGKILL in mid-dialogue: `fireside meet` goes on where it was, with everything there."""

from __future__ import annotations

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

GIVEN = 20.0
"""Seconds after which what never came to the disk fails; a busy machine takes its time."""


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
    terminal.wait("· first note")
    terminal.press("n")
    terminal.type("# owls only")
    terminal.press("enter", "n")
    terminal.type("! call the landlord @me >+2d")
    terminal.press("enter")
    terminal.wait("→ call the landlord")
    # Past the opener, which is another one each time.
    terminal.press("space", "space", "s")
    in_step(terminal, "Your points")
    saved(terminal)
    before, shown, killed = on_disk(machine), left(terminal), time.monotonic()
    terminal.kill(SIGKILL)
    assert terminal.status == -SIGKILL

    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Your points")
    gone_by = time.monotonic() - killed
    assert abs((shown - left(terminal)) - gone_by) <= 2.5
    after = on_disk(machine)
    assert after.clock.runs and after.clock == before.clock
    assert after.employee_talks.runs and after.employee_talks == before.employee_talks
    assert after.steps == before.steps and after.current == before.current
    assert after.answers == before.answers and after.answers[0].choice
    assert [note.text for note in after.notes] == ["first note"]
    # Beside what came in with their answers before the meeting.
    assert [note.text for note in after.aside.notes][-1] == "owls only"
    assert any(a.text == "call the landlord" for a in Store.reader(machine.data).team().actions)


def wait_for_the_disk(machine: Machine, text: str) -> None:
    """Wait until a text that was typed and rests is on the disk."""
    end = time.monotonic() + GIVEN
    while not any(text.encode() in path.read_bytes() for path in machine.data.rglob("*.json")):
        assert time.monotonic() < end, "a text at rest never came to the disk"
        time.sleep(0.02)


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
    wait_for_the_disk(machine, text)
    terminal.kill(SIGKILL)

    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Weather")
    if place == "action":
        terminal.press("a")
        terminal.wait("By when")
    terminal.wait(text)


def test_a_text_that_is_typed_without_a_rest_comes_to_the_disk_meanwhile(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya", size=SIZE)
    in_step(terminal, "Weather")
    terminal.press("n")
    typed, end = "", time.monotonic() + GIVEN
    while len(on_disk(machine).aside.drafts.get("capture", "")) < 20:
        assert time.monotonic() < end, "nothing of it came to the disk while it was typed"
        terminal.type("abcdefghij"[len(typed) % 10])
        typed += "abcdefghij"[len(typed) % 10]
        terminal.rest(0.03)
    terminal.kill(SIGKILL)
    kept = on_disk(machine).aside.drafts["capture"]
    assert typed.startswith(kept) and len(kept) >= 20


def test_killed_twice_and_still_one_meeting(machine: Machine) -> None:
    for number in ("one", "two"):
        terminal = machine.open("meet", "Priya", size=SIZE)
        in_dialogue(terminal)
        terminal.settle()
        terminal.press("n")
        terminal.type(number)
        terminal.press("enter")
        terminal.wait(f"· {number}")
        terminal.wait("● noted")
        terminal.kill(SIGKILL)
    terminal = machine.open("meet", "Priya", size=SIZE)
    terminal.wait("· two")
    assert [note.text for note in on_disk(machine).notes] == ["one", "two"]
