"""What comes to be today has a new id, the day, and what it was asked for with."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import tui
from tui.usecases.new_records import new_action, new_point

TODAY = date(2026, 11, 24)
CONTEXT: Any = SimpleNamespace(new_id=lambda: "newone1", today=lambda: TODAY)
ROOT = Path(tui.__file__).parent
SORTING = "widgets/lists/note_rows.py"
"""Turns a note into either, of the state that there is when it is done."""


def test_a_point() -> None:
    point = new_point(CONTEXT, person="robinek", text="The rota", side="employee", origin="plan")
    assert (point.id, point.raised, point.origin, point.side) == ("newone1", TODAY, "plan", "employee")
    assert point.is_open and not point.meeting


def test_an_action() -> None:
    action = new_action(
        CONTEXT, person="robinek", text="Book it", owner="both", due=None, meeting="m1", private=True
    )
    assert (action.id, action.agreed, action.meeting, action.private) == ("newone1", TODAY, "m1", True)
    assert [(change.what, change.on, change.state_after) for change in action.history] == [
        ("added", TODAY, "open")
    ]


@pytest.mark.parametrize("floor", ["widgets", "steps", "screens"])
def test_nothing_that_is_drawn_makes_them_itself(floor: str) -> None:
    making = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / floor).rglob("*.py")
        if re.search(r"(?<![\w.])(Action|Point)\(\s*\w+=", path.read_text(encoding="utf-8"))
    }
    assert making <= {SORTING}
