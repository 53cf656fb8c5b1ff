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


PLAIN = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
LATIN = {"LC_ALL": "sv_SE.ISO-8859-1"}
FORCED = {"PYTHONIOENCODING": "latin-1"}


@pytest.mark.parametrize(
    ("plain", "mend"),
    [(PLAIN, "LC_ALL=C.UTF-8"), (LATIN, "LC_ALL=C.UTF-8"), (FORCED, "without PYTHONIOENCODING")],
    ids=["plain", "latin", "forced"],
)
def test_in_a_terminal_that_speaks_no_unicode(machine: Machine, plain: dict[str, str], mend: str) -> None:
    assert mend in only_line(machine.open(size=(300, 10), env=plain))


def files(machine: Machine) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in machine.home.rglob("*") if p.is_file()}


@pytest.mark.parametrize("way", ["", "<&-", "</dev/null", ">out", "| cat", "<&- >&-", "2>&- <&- >&-"])
def test_without_a_terminal_on_one_side_nothing_is_written(machine: Machine, way: str) -> None:
    """In a shell of its own terminal, so that the other side is one; where there is no data yet, there is none then."""
    machine.environment_more["FIRESIDE_DATA"] = str(machine.home / "none")
    before = files(machine)
    machine.environment_more["TERM"] = "xterm-256color" if way else "dumb"
    terminal = machine.shell(
        f'cd {machine.home}; {machine.command[0]} {way}; echo "status ${{PIPESTATUS[0]:-$?}}"'
    )
    assert terminal.ended() == 0
    (*lines, status) = terminal.raw.decode().splitlines()
    assert status == "status 1" and b"\x1b" not in terminal.raw
    assert len(lines) == (0 if "2>&-" in way else 1)
    (machine.home / "out").unlink(missing_ok=True)
    assert files(machine) == before and not (machine.home / "none").exists()
