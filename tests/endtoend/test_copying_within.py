"""Copying inside a real tmux and a real screen: what arrives at the terminal outside, and what is said of it."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.terminal import Terminal

SENT = re.compile(rb"\x1b\]52;c?;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")
TMUX, SCREEN = shutil.which("tmux"), shutil.which("screen")
needs_tmux = pytest.mark.skipif(TMUX is None, reason="there is no tmux here")
needs_screen = pytest.mark.skipif(SCREEN is None, reason="there is no screen here")


@pytest.fixture
def start(machine: Machine) -> Iterator[Callable[[str], Terminal]]:
    """Start a multiplexer in a meeting in a chat; its server does not outlive the test."""
    place = machine.home / "run"
    place.mkdir(mode=0o700)
    more = {"SHELL": "/bin/sh", "TMUX_TMPDIR": str(place), "SCREENDIR": str(place), "DISPLAY": ""}
    machine.environment_more.update(more)
    yield lambda command: machine.shell(command, size=(100, 30))
    for end in (("tmux", "kill-server"), ("screen", "-X", "quit")):
        if shutil.which(end[0]):
            subprocess.run(end, env=machine.environment, capture_output=True, timeout=10, check=False)


def tmux(machine: Machine, *options: str) -> str:
    """Give the line that starts tmux with these options in a meeting in a chat."""
    config = machine.home / "tmux.conf"
    config.write_text("".join(f"set -{option}\n" for option in options))
    return f"{TMUX} -u -f {config} new-session '{machine.command[0]} meet Priya --way chat'"


def copies(terminal: Terminal) -> None:
    terminal.wait("Weather")
    terminal.wait("y copy")
    terminal.settle(0.3)
    terminal.press("y")


def arrived(terminal: Terminal) -> list[str]:
    """Give what the terminal outside was asked to put on its clipboard, whole."""
    return [base64.b64decode(sent).decode() for sent in SENT.findall(bytes(terminal.raw))]


@needs_tmux
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("s set-clipboard on",), "Copied by your terminal"),
        (("s set-clipboard external",), "Copied by your terminal"),
        (("s set-clipboard external", "s terminal-features ''"), "Sent to the terminal"),
        (("s set-clipboard off", "g allow-passthrough on"), "Sent to the terminal"),
    ],
    ids=["on", "external", "unknown outside", "passed through"],
)
def test_in_tmux_it_goes_by_the_way_that_is_open(
    machine: Machine, start: Callable[[str], Terminal], options: tuple[str, ...], told: str
) -> None:
    terminal = start(tmux(machine, *options))
    copies(terminal)
    terminal.wait(told)
    terminal.settle(0.2)
    (text,) = set(arrived(terminal)) or {""}
    if "features" not in "".join(options):
        assert "weather" in text and "7 Rainbow" in text


@needs_tmux
def test_in_a_tmux_that_lets_nothing_out_it_is_a_file(
    machine: Machine, start: Callable[[str], Terminal]
) -> None:
    terminal = start(tmux(machine, "s set-clipboard off"))
    copies(terminal)
    terminal.wait("No clipboard used")
    assert arrived(terminal) == [] and "weather" in (machine.data / "copied.md").read_text()


@needs_screen
def test_in_screen_it_is_handed_on_in_pieces_and_arrives_whole(
    machine: Machine, start: Callable[[str], Terminal]
) -> None:
    terminal = start(f"{SCREEN} -U -c /dev/null {machine.command[0]} meet Priya --way chat")
    copies(terminal)
    terminal.wait("Sent to the terminal")
    terminal.settle(0.2)
    (text,) = arrived(terminal)
    assert text.startswith("What’s the weather") and text.endswith("7 Rainbow")
    assert "52;c" not in terminal.text, "nothing of it is drawn"


def test_a_terminal_that_says_it_takes_copies_is_believed(machine: Machine) -> None:
    machine.environment_more.update(DISPLAY="", VTE_VERSION="9999")
    terminal = machine.open("meet", "Priya", "--way", "chat", size=(100, 30))
    terminal.wait("y copy")
    terminal.settle(0.3)
    assert b"\x1b[c" not in bytes(terminal.raw), "it is asked only once something is copied"
    terminal.press("y")
    end = time.monotonic() + 5
    while b"\x1b[c" not in bytes(terminal.raw) and time.monotonic() < end:
        terminal.pump(0.01)
    terminal.send(b"\x1b[?62;4;2")
    terminal.rest(0.02)
    terminal.send(b"2;52c")
    terminal.wait("Copied by your terminal")
    assert len(arrived(terminal)) == 1 and "62;4" not in terminal.text
