"""One whole one-to-one by keys alone, from home to closed, and what is left of it."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from typing import Any

from tests.endtoend.machine import Machine
from tests.endtoend.pages import (
    as_said,
    at_home,
    choose,
    in_dialogue,
    in_follow_up,
    in_prep,
    in_step,
    replace_text,
)
from tests.endtoend.terminal import Terminal
from tui.storage.repository.store import Store
from tui.system.system_clock import local_today

FRIDAY = 4
ROOM, PLAN = "Book the large room", "Send the plan round"
SECRET = "walrus behind the curtain"
NOTE, ANSWER, WHY, HOPE = "a quiet week at last", "tired but glad", "hands are tied", "cake on Thursday"


def coming(weekday: int) -> date:
    today = local_today()
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def prepare(terminal: Terminal) -> None:
    """A plan from the template, with a check in it and a purpose of its own."""
    choose(terminal, "Priya Raman")
    terminal.press("p")
    in_prep(terminal)
    terminal.press("i")
    terminal.wait("Goals")
    terminal.type("growth")
    terminal.wait_gone("Goals")
    terminal.press("enter")
    terminal.wait(r"Growth +\d")
    terminal.press("e")
    terminal.wait("What is this meeting for")
    replace_text(terminal, "Land the plan")
    terminal.press("enter")
    terminal.wait_gone("What is this meeting for")
    terminal.wait("Land the plan")


def talk(terminal: Terminal) -> None:
    terminal.press("m")
    in_step(terminal, "Weather")
    terminal.press("2")
    terminal.settle(0.3)
    terminal.press("space")
    terminal.settle(0.3)
    terminal.press("1")
    terminal.settle(0.3)
    terminal.press("space")

    in_step(terminal, "Growth")
    terminal.press("6")
    terminal.settle(0.3)
    terminal.press("enter")
    terminal.type(WHY)
    terminal.press("enter", "s")

    # Which opener comes, or none, is chosen by what was done last.
    openers = "Guess the week|If I vanished|The one thing|Small talk"
    if terminal.wait(rf"(?:━━━|\d+/\d+) .*({openers}|Since last time)")[1] != "Since last time":
        terminal.press("s")
    in_step(terminal, "Since last time")
    first = terminal.wait(r"▌ ○ +\S+(?: \S+)*  +(\S+ \S+)")[1]
    terminal.press("d")
    terminal.wait(f"● .*{re.escape(first)}")
    terminal.press("home")
    terminal.settle(0.1)
    while re.search(r"▌ ●", terminal.text):
        terminal.press("down")
        terminal.settle(0.1)
    terminal.press("u")
    terminal.wait("Move it to when")
    replace_text(terminal, "+15d")
    terminal.wait("→ ")
    terminal.press("enter")
    terminal.wait_gone("Move it to when")
    terminal.press("space")

    in_step(terminal, "Your points")
    terminal.press("d")
    # The next one stands on the card then.
    terminal.wait("● What should I be able")
    terminal.press("space")

    terminal.wait("Priya’s words|enter write")
    terminal.press("enter")
    terminal.type(ANSWER)
    terminal.press("enter")
    terminal.settle(0.3)
    # How many steps of questions follow is chosen anew for each meeting.
    while not re.search(r"━━━ .*Points from", terminal.text):
        terminal.press("s")
        terminal.settle(0.3)


def take_notes(terminal: Terminal) -> None:
    """A note for both and one for nobody else, and an action in each of the two ways."""
    terminal.press("n")
    terminal.type(NOTE)
    terminal.press("enter")
    terminal.wait(f"· {NOTE}")
    terminal.press("n")
    terminal.type(f"# {SECRET}")
    terminal.settle(0.3)
    terminal.press("enter", "n")
    terminal.type("! " + PLAN + " @them >+3d")
    terminal.wait("→ Priya, ")
    terminal.press("enter")
    terminal.wait(f"→ {PLAN}")
    terminal.press("a")
    terminal.wait("By when")
    terminal.type(ROOM)
    terminal.press("tab", "right", "right", "tab")
    terminal.wait("● both")
    terminal.type("fri")
    terminal.wait(r"→ both, Fri")
    terminal.press("ctrl+s")
    terminal.wait(f"→ {ROOM}")
    terminal.press("space")
    in_step(terminal, "What we agree")
    for at in ("1 of 2", "2 of 2"):
        terminal.press("space")
        terminal.wait(at)
    terminal.press("space")
    terminal.wait_gone("is this right")
    terminal.press("space")
    in_step(terminal, "Looking forward")
    terminal.press("enter")
    terminal.type(HOPE)
    terminal.press("enter")
    terminal.wait(HOPE)


def follow_up(terminal: Terminal, next_time: str) -> None:
    terminal.press("f")
    in_follow_up(terminal)
    terminal.wait(f"▌ .*{NOTE}")
    terminal.press("n")
    terminal.wait("All sorted")
    terminal.press("space")
    terminal.wait(ROOM)
    terminal.press("space")
    terminal.wait("Land the plan")
    terminal.wait(f"• {NOTE}")
    terminal.press("space")
    terminal.wait("0 is no answer")
    terminal.press("6")
    terminal.settle(0.3)
    terminal.press("space")
    terminal.wait("your manager")
    terminal.wait_gone("Priya’s words")
    terminal.press("7")
    terminal.settle(0.3)
    terminal.press("space")
    terminal.wait_gone("0 is no answer")
    terminal.press("space")
    terminal.wait("Next time")
    terminal.press("d")
    terminal.wait("When do you meet next")
    replace_text(terminal, next_time)
    terminal.wait(r"→ .* 10:15")
    terminal.press("enter")
    terminal.wait_gone("When do you meet next")
    terminal.press("c")
    terminal.wait("Thank you, Priya")
    terminal.press("enter")
    at_home(terminal)


def test_a_whole_meeting_by_keys_alone(machine: Machine) -> None:
    today = local_today()
    priya = next(one for one in Store.reader(machine.data).team().people if one.name == "Priya Raman")
    points_before = Store.reader(machine.data).archive(priya.id, today.year).points
    terminal = machine.open()
    prepare(terminal)
    talk(terminal)
    take_notes(terminal)
    in_dialogue(terminal)
    follow_up(terminal, "+9d 10:15")
    terminal.wait(re.escape(as_said(today + timedelta(days=9))))
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert terminal.modes_left == []
    assert SECRET.encode() not in terminal.raw

    last = machine.run("last", "priya", "--json")
    agreed: list[dict[str, Any]] = json.loads(last.stdout)
    assert [(a["text"], a["owner"], a["due"], a["state"]) for a in agreed] == [
        (ROOM, "both", coming(FRIDAY).isoformat(), "open"),
        (PLAN, "employee", (today + timedelta(days=3)).isoformat(), "open"),
    ]

    reader = Store.reader(machine.data)
    held = reader.history(priya.id)[0]
    meeting = held.meeting
    assert (meeting.id, meeting.phase, meeting.purpose) == (agreed[0]["meeting"], "closed", "Land the plan")
    assert meeting.next is not None
    assert (meeting.next.on, meeting.next.time) == (today + timedelta(days=9), "10:15")
    answers = {(answer.question, answer.side): answer for answer in meeting.answers}
    sky, own_sky = answers["move.weather", "employee"], answers["move.weather", "manager"]
    assert sky.choice and own_sky.choice and sky.choice != own_sky.choice
    assert {a.value for a in meeting.answers} == {None, 6, 7}
    assert {WHY, ANSWER, HOPE} <= {answer.text for answer in meeting.answers}
    assert [note.text for note in meeting.notes] == [NOTE]
    assert NOTE in held.minutes and ROOM in held.minutes and PLAN in held.minutes

    team = reader.team()
    assert team.digest(priya.id).last_meeting == meeting.id
    year = reader.archive(priya.id, today.year)
    assert any(action.settled == today and action.meeting != meeting.id for action in year.actions)
    assert any(action.due == today + timedelta(days=15) for action in team.actions)
    assert len(year.points) == len(points_before) + 1 and year.points[-1].state == "talked"
    assert not reader.live()

    assert SECRET in " ".join(note.text for note in reader.private(priya.id).notes)
    for path in machine.data.rglob("*.json"):
        if path.name != "private.json":
            assert SECRET not in path.read_text(), path
    assert SECRET not in machine.run("minutes", "priya").stdout
