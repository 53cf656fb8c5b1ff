"""A weekly meeting watched as it is drawn: each key brings one whole picture, and nothing in between."""

from __future__ import annotations

from difflib import unified_diff
from itertools import pairwise

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pictures import Pictures
from tui.domain.meeting.live.points_in_turn import points_in_turn
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.step_pages import pages
from tui.domain.people.person import Side
from tui.storage.repository.store import Store

NAME = "Priya Raman"
KEYS = {
    "weather": ("2",),
    "guess-week": ("1", "space", "2"),
    "statements": ("5", "left", "0"),
    "evaluate": ("5",),
}
"""What is pressed on a page before one goes on; of a step that is not here nothing."""


def under_way(machine: Machine) -> tuple[Meeting, dict[str, int]]:
    """Give the meeting, and how many points each side has in it by the kind of its step."""
    reader = Store.reader(machine.data)
    team = reader.team()
    person = next(one for one in team.people if one.name == NAME)
    meeting = reader.live()[person.id]
    sides: dict[str, Side] = {"their-points": "employee", "my-points": "manager"}
    return meeting, {kind: len(points_in_turn(team, meeting, side)) for kind, side in sides.items()}


@pytest.mark.parametrize("size", [(60, 18), (120, 36)], ids=str)
def test_each_key_of_a_weekly_meeting_brings_one_picture(machine: Machine, size: tuple[int, int]) -> None:
    (machine.home / "config").mkdir()
    (machine.home / "config" / "settings.toml").write_text('motion = "reduced"\n')
    terminal = machine.open("meet", NAME, size=size)
    terminal.wait("30 min")
    pictures = Pictures(terminal, size)
    meeting, points = under_way(machine)
    pressed = 0
    for step in meeting.steps:
        for key in keys_of(step, points):
            found = pictures.after(key)
            pressed += len(found) > 1
            torn = "\n".join(
                "\n".join(unified_diff(a.split("\n"), b.split("\n"), n=0)) for a, b in pairwise(found)
            )
            assert len(found) <= 2, f"{step.kind}: {key}\n{torn}"
    assert pressed > 8


def keys_of(step: Step, points: dict[str, int]) -> tuple[str, ...]:
    """Give the keys of a step; `space` goes through its points, of which there are as many, one by one."""
    turns = max(points.get(step.kind, 0), 1) if step.kind in points else len(pages(step))
    return (*KEYS.get(step.kind, ()), "space") * turns
