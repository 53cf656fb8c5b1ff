"""A walking call over SSH on a thin line: held from start to end, cut in the middle, and nothing is lost."""

from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.ssh_server import login, serving, what_is_missing
from tests.endtoend.terminal import Terminal
from tests.endtoend.thin_line import ThinLine

pytestmark = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing() or "all is there")

PHONE = (40, 20)


@dataclass(frozen=True)
class Remote:
    """A machine at the other end of a thin line."""

    machine: Machine
    line: ThinLine
    keys: Path

    def run(self, command: str) -> Terminal:
        """Log in from a phone and run a line there."""
        words = login(self.keys, self.line.port, self.machine.environment, command)
        terminal = Terminal(words, self.machine.environment, size=PHONE)
        return self.machine.terminals.enter_context(terminal)

    def fireside(self, *arguments: str) -> str:
        return shlex.join([*self.machine.command, *arguments])

    def in_tmux(self, *arguments: str) -> str:
        """Give the line that goes on in a session of tmux, or begins it."""
        return f"tmux -u -f /dev/null new-session -A -s walk {shlex.quote(self.fireside(*arguments))}"


@pytest.fixture
def remote(machine: Machine) -> Iterator[Remote]:
    place = machine.home / "run"
    place.mkdir(mode=0o700)
    machine.environment_more.update({"SHELL": "/bin/sh", "TMUX_TMPDIR": str(place)})
    keys = machine.home / "ssh"
    with ExitStack() as stack:
        try:
            port = stack.enter_context(serving(keys))
        except OSError as error:
            pytest.skip(str(error))
        yield Remote(machine, stack.enter_context(ThinLine(port)), keys)
        end = ["tmux", "kill-server"]
        subprocess.run(end, env=machine.environment, capture_output=True, timeout=10, check=False)


def on_a_walk(remote: Remote, line: Callable[..., str]) -> tuple[Terminal, int]:
    """Give a phone on a walk with Callum, and how many steps it has; `line` makes the command of its words."""
    phone = remote.run(line("meet", "Callum", "--way", "walk"))
    return phone, int(phone.wait(r"Callum 1/(\d+)")[1])


def begin_a_line(phone: Terminal, text: str) -> None:
    phone.press("n")
    phone.type(text)
    phone.wait(text)


def test_a_whole_meeting_in_tmux_with_the_line_cut_in_the_middle(remote: Remote) -> None:
    phone, steps = on_a_walk(remote, remote.in_tmux)
    # The thin line brings a picture in pieces, so the row of keys is waited for, too.
    phone.wait("q more")
    upper = phone.text.splitlines()[:14]
    assert any("q more" in row for row in upper), "the keys stand in the upper rows"
    phone.press("3")
    phone.press("space")
    phone.wait(r"(?s)Callum.*And what\s+about me")
    phone.press("space")
    phone.wait(f"Callum 2/{steps}")
    begin_a_line(phone, "calmer since the night rota")
    phone.press("enter")
    phone.wait("· calmer since the night rota")
    begin_a_line(phone, "half a li")

    remote.line.cut()
    assert phone.ended() != 0
    again = remote.run(remote.in_tmux("meet", "Callum"))
    again.wait(f"(?s)Callum 2/{steps}.*half a li")
    again.type("ne")
    again.wait("half a line")
    again.press("enter")
    again.wait("· half a line")

    again.press("a")
    again.wait("sends it by Friday")
    again.type("send the plan")
    again.wait("send the plan")
    again.press("enter")
    again.wait(f"(?s)Callum 2/{steps}.*→ send the plan")
    for at in range(3, steps + 1):
        again.press("s")
        again.wait(rf" {at}/{steps}\s")
    again.press("f")
    for question in ("1 of 4", "2 of 4", "3 of 4", "4 of 4"):
        again.wait(question)
        again.press("enter")
    again.wait("Sort")
    again.press("n", "n")
    again.wait("All sorted")
    again.press("c")
    again.wait("(?s)Callum.*send the plan.*enter")
    again.press("enter")
    again.wait("Closed|Fireside")
    again.press("q", "q")
    assert again.ended() == 0
    said = remote.machine.run("last", "Callum", "--json")
    assert "send the plan" in [one["text"] for one in json.loads(said.stdout)]
    assert "calmer since the night rota" in remote.machine.run("minutes", "Callum").stdout


def test_without_tmux_the_line_that_was_being_typed_is_there_again(remote: Remote) -> None:
    phone, steps = on_a_walk(remote, remote.fireside)
    phone.press("s")
    phone.wait(f"Callum 2/{steps}")
    begin_a_line(phone, "half a line")
    remote.line.cut()
    assert phone.ended() != 0
    again = remote.run(remote.fireside("meet", "Callum"))
    again.wait(f"(?s)Callum 2/{steps}.*half a line")
    again.wait("from before")
    again.press("enter")
    again.wait("· half a line")
