"""Where the app cannot run: one line that says why and how to mend it, and nothing is touched."""

from __future__ import annotations

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home
from tests.endtoend.terminal import Terminal


def only_line(terminal: Terminal) -> str:
    """Give the one line that a refusal printed; fails where it drew anything."""
    assert terminal.ended() == 1
    assert b"\x1b" not in terminal.raw
    (line,) = terminal.raw.decode().splitlines()
    return line


def test_a_second_fireside_on_the_same_data(machine: Machine) -> None:
    first = machine.open()
    at_home(first)
    line = only_line(machine.open(size=(300, 10)))
    assert "in use" in line and str(machine.data) in line and str(first.pid) in line
    first.press("ctrl+q")
    assert first.ended() == 0
    at_home(machine.open())


def test_a_change_from_the_shell_while_the_app_is_open(machine: Machine) -> None:
    first = machine.open()
    at_home(first)
    refused = machine.run("add", "Anna", "a point from elsewhere")
    assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (1, "", 1)
    assert machine.run("last", "Anna").returncode == 0


@pytest.mark.parametrize("arguments", [(), ("meet", "Anna"), ("demo",)], ids=["home", "meet", "demo"])
def test_without_a_terminal(machine: Machine, arguments: tuple[str, ...]) -> None:
    refused = machine.run(*arguments)
    assert (refused.returncode, refused.stdout) == (1, "")
    (line,) = refused.stderr.splitlines()
    assert "terminal" in line


@pytest.mark.parametrize("term", ["dumb", ""])
def test_in_a_terminal_that_shows_plain_lines_only(machine: Machine, term: str) -> None:
    line = only_line(machine.open(size=(300, 10), env={"TERM": term}))
    assert "xterm-256color" in line


def test_in_a_terminal_that_speaks_no_unicode(machine: Machine) -> None:
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    assert "UTF-8" in only_line(machine.open(size=(300, 10), env=plain))
