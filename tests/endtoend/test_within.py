"""Inside a multiplexer, and in terminals of few colours: it opens, one can work, and the way out is clean."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue
from tests.endtoend.terminal import Terminal


def works(terminal: Terminal) -> None:
    in_dialogue(terminal)
    terminal.settle(0.2)
    terminal.press("3")
    terminal.settle(0.3)
    terminal.press("n")
    terminal.type("årets första rad")
    terminal.wait("årets första rad")
    terminal.press("enter")
    terminal.wait("● noted")
    terminal.press("esc")
    # A multiplexer waits half a second for what may follow an escape.
    terminal.rest(0.6)
    # Past the opener, which is another one each time.
    terminal.press("space", "space", "s")
    terminal.wait("Since last time")
    terminal.press("f12")
    terminal.wait_gone("Since last time")
    terminal.press("f12")
    terminal.wait("Since last time")


@pytest.fixture
def start(machine: Machine) -> Iterator[Callable[[str], Terminal]]:
    """Start a multiplexer, whose server does not outlive the test."""
    place = machine.home / "run"
    place.mkdir(mode=0o700)
    more = {"SHELL": "/bin/sh", "TMUX_TMPDIR": str(place), "SCREENDIR": str(place)}
    machine.environment_more.update(more)
    yield lambda command: machine.shell(command, size=(100, 30))
    env = {**machine.environment, **more}
    for end in (("tmux", "kill-server"), ("screen", "-X", "quit")):
        if shutil.which(end[0]):
            subprocess.run(end, env=env, capture_output=True, timeout=10, check=False)


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")
def test_in_tmux(machine: Machine, start: Callable[[str], Terminal]) -> None:
    inner = f"{machine.command[0]} meet Priya; echo status $?; sleep 1"
    terminal = start(f"{shutil.which('tmux')} -u -f /dev/null new-session '{inner}'")
    works(terminal)
    terminal.resize(70, 24)
    terminal.settle()
    terminal.resize(100, 30)
    terminal.wait("Since last time")
    terminal.press("ctrl+q")
    terminal.wait("status 0")
    assert "Priya" not in terminal.text
    assert terminal.ended() == 0


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")
def test_a_window_of_tmux_that_is_killed_has_saved(
    machine: Machine, start: Callable[[str], Terminal]
) -> None:
    terminal = start(f"{shutil.which('tmux')} -u -f /dev/null new-session '{machine.command[0]} meet Priya'")
    in_dialogue(terminal)
    terminal.settle(0.2)
    terminal.press("n")
    terminal.type("last words")
    terminal.wait("last words")
    subprocess.run(["tmux", "kill-session"], env=machine.environment, timeout=10, check=True)
    terminal.ended()
    for _ in range(50):
        if machine.run("people", "edit", "Priya", "--role", "Designer").returncode == 0:
            break
        terminal.rest(0.1)
    machine.environment_more.clear()
    machine.open("meet", "Priya").wait("last words")


@pytest.mark.skipif(shutil.which("screen") is None, reason="there is no screen here")
def test_in_screen(machine: Machine, start: Callable[[str], Terminal]) -> None:
    terminal = start(f"{shutil.which('screen')} -U -c /dev/null {machine.command[0]} meet Priya")
    works(terminal)
    terminal.press("ctrl+q")
    terminal.wait("screen is terminating")
    assert terminal.ended() == 0


TERMS = {
    "linux": {"TERM": "linux", "COLORTERM": ""},
    "screen": {"TERM": "screen-256color", "COLORTERM": ""},
    "tmux": {"TERM": "tmux-256color", "COLORTERM": ""},
    "mono": {"TERM": "xterm-mono", "COLORTERM": ""},
    "vt100": {"TERM": "vt100", "COLORTERM": ""},
    "no colour": {"NO_COLOR": "1"},
}
_COLOURS = re.compile(rb"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("name", TERMS)
def test_in_a_terminal_of_few_colours(machine: Machine, name: str) -> None:
    terminal = machine.open("meet", "Priya", env=TERMS[name])
    works(terminal)
    codes = b" ".join(_COLOURS.findall(bytes(terminal.raw)))
    if name in ("linux", "mono", "vt100"):
        assert b"38;" not in codes and b"48;" not in codes
    elif name in ("screen", "tmux"):
        assert b"38;5;" in codes and b"38;2;" not in codes
    else:
        # Greys: red, green and blue are the same.
        for red, green, blue in re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", codes):
            assert red == green == blue
    terminal.press("ctrl+q")
    assert (terminal.ended(), terminal.modes_left) == (0, [])
