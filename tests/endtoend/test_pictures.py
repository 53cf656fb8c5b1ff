"""A weekly meeting watched as it is drawn: each key brings one whole picture, and nothing in between."""

from __future__ import annotations

from difflib import unified_diff
from itertools import pairwise

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pictures import Pictures
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.step_pages import pages
from tui.storage.repository.store import Store

NAME = "Priya Raman"
KEYS = {
    "weather": ("2",),
    "guess-week": ("1", "space", "2"),
    "statements": ("5", "left", "0"),
    "evaluate": ("5",),
}
"""What is pressed on a page before one goes on; of a step that is not here nothing."""


def under_way(machine: Machine) -> Meeting:
    reader = Store.reader(machine.data)
    person = next(one for one in reader.team().people if one.name == NAME)
    return reader.live()[person.id]


@pytest.mark.parametrize("size", [(60, 18), (120, 36)], ids=str)
def test_each_key_of_a_weekly_meeting_brings_one_picture(machine: Machine, size: tuple[int, int]) -> None:
    (machine.home / "config").mkdir()
    (machine.home / "config" / "settings.toml").write_text('motion = "reduced"\n')
    terminal = machine.open("meet", NAME, size=size)
    terminal.wait("30 min")
    pictures = Pictures(terminal, size)
    meeting = under_way(machine)
    pressed = 0
    for step in meeting.steps:
        for key in keys_of(step):
            found = pictures.after(key)
            pressed += len(found) > 1
            torn = "\n".join(
                "\n".join(unified_diff(a.split("\n"), b.split("\n"), n=0)) for a, b in pairwise(found)
            )
            assert len(found) <= 2, f"{step.kind}: {key}\n{torn}"
    assert pressed > 8


def keys_of(step: Step) -> tuple[str, ...]:
    return (*KEYS.get(step.kind, ()), "space") * len(pages(step))
