"""Private things are hidden with one key: of what comes to the terminal from then on, nothing is of them."""

from __future__ import annotations

import shutil

import pytest

from tests.endtoend.machine import Machine
from tests.hostile.watched_team import prepared, watched_team
from tests.screens.sitting import keep

PRIVATE = "qzlivefocus"


@pytest.mark.parametrize(("over", "shown"), [("?", "Keys on this screen"), ("ctrl+p", "What would you like")])
def test_what_lay_under_a_dialog_is_not_drawn_once_more(machine: Machine, over: str, shown: str) -> None:
    shutil.rmtree(machine.data)
    keep(machine.data, lambda _: prepared(watched_team(), several=False))
    terminal = machine.open()
    terminal.wait("Robin Ek")
    terminal.settle()
    terminal.press("end", "p")
    terminal.wait("Prepare · Robin Ek")
    terminal.settle()
    terminal.press("f9")
    terminal.wait(PRIVATE)
    terminal.settle()
    terminal.press(over)
    terminal.wait(shown)
    terminal.settle()
    before = len(terminal.raw)
    terminal.press("f9")
    terminal.wait_gone(shown)
    terminal.wait_gone(PRIVATE)
    terminal.settle()
    assert PRIVATE.encode() not in bytes(terminal.raw[before:])
