"""Plans that are shipped, held from start to end by keys in a terminal: all of them with the full count."""

from __future__ import annotations

import pytest

from tests.endtoend.faults import times
from tests.endtoend.holding import KEYS, Talk
from tests.endtoend.machine import Machine
from tui.domain.meeting.after_talk import RECALLS, is_to_recall
from tui.domain.meeting.step_kinds import STEP_KINDS
from tui.storage.decks.deck_library import Library
from tui.storage.paths import shipped_decks
from tui.storage.repository.store import Store

TEMPLATES = sorted(path.stem for path in (shipped_decks() / "templates").glob("*.toml"))
SIZES = ((60, 18), (80, 24), (40, 20))
PEOPLE = ("Anna Lindqvist", "Callum Reid", "Mikkel Thorsen")
"""One for each language."""

RUNS = [(plan, SIZES[n % 3], PEOPLE[n // 3 % 3]) for n, plan in enumerate(TEMPLATES)][:: times(4, 1)]
"""Each of them in a window of some size, in some language; few of them show what a terminal adds to the app itself."""


def test_every_kind_of_step_is_known_here() -> None:
    assert set(KEYS) == set(STEP_KINDS)


@pytest.mark.parametrize(("plan", "size", "name"), RUNS, ids=[f"{p}-{n.split()[0]}" for p, _, n in RUNS])
def test_it_can_be_held_by_keys(machine: Machine, plan: str, size: tuple[int, int], name: str) -> None:
    template = Library(shipped_decks()).template(plan)
    assert template is not None
    person = next(p for p in Store.reader(machine.data).team().people if p.name == name)
    terminal = machine.open("meet", name, "--template", plan, size=size)
    talk = Talk(terminal, size[0])
    talk.in_turn(1, len(template.steps))
    meeting = Store.reader(machine.data).live()[person.id]
    planned = zip(meeting.steps, template.steps, strict=True)
    assert all(step.kind == asked.kind or (asked.slot and step.kind) for step, asked in planned)
    for at, step in enumerate(meeting.steps, 1):
        talk.hold(step, at, len(meeting.steps))
    terminal.press("f")
    terminal.wait(r"\A +▲ ")
    if is_to_recall(meeting):
        terminal.press(*["enter"] * len(RECALLS))
        terminal.wait("━━")
    terminal.press("c")
    terminal.wait("enter (?:close|stäng|luk)")
    terminal.press("enter")
    terminal.wait(r"▲ Fireside")
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])

    reader = Store.reader(machine.data)
    held = reader.history(person.id)[0]
    assert (held.meeting.id, held.meeting.phase, held.meeting.template) == (meeting.id, "closed", plan)
    steps = [step for step in held.meeting.steps if step.state == "visited"]
    assert [step.id for step in steps] == [step.id for step in meeting.steps]
    left = [text for text in talk.said if text not in held.minutes]
    assert left == [], "what was said is in the minutes"
    assert person.id not in reader.live()
