"""Copying in a real terminal: tools that are missing, dead, hung or silent, and a terminal asked instead."""

from __future__ import annotations

import base64
import re
import stat

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import in_dialogue, in_follow_up
from tests.endtoend.terminal import Terminal

PRIVATE = "owls only"
TOOLS = {
    "none": None,
    # As with a dead display: xclip reports success, and owns nothing.
    "dead": "case $* in *-o*) exit 1;; esac; /bin/cat > /dev/null",
    "hung": "exec /bin/sleep 60",
    "silent": "/bin/cat > /dev/null; exit 1",
}
OSC = re.compile(rb"\x1b\]52;c;([^\x07]*)\x07")


def give_tool(machine: Machine, script: str | None) -> None:
    folder = machine.home / "bin"
    folder.mkdir()
    if script is not None:
        tool = folder / "xclip"
        tool.write_text(f"#!/bin/sh\n{script}\n")
        tool.chmod(0o755)
    machine.environment_more.update(PATH=str(folder), DISPLAY=":99")


def at_minutes(machine: Machine) -> Terminal:
    """Be in the follow-up of a meeting with something private in every place that has one."""
    terminal = machine.open("meet", "Priya")
    in_dialogue(terminal)
    terminal.settle()
    terminal.press("n")
    for line in ("said aloud", f"# {PRIVATE}", f"!# {PRIVATE} by friday @me", f"?# {PRIVATE}"):
        terminal.type(line)
        terminal.press("enter")
        terminal.rest(0.1)
    terminal.type(f"# {PRIVATE} half typed")
    terminal.press("esc")
    terminal.rest(0.1)
    terminal.press("f")
    in_follow_up(terminal)
    terminal.press("f9", "y")
    terminal.wait("This is copied")
    return terminal


@pytest.mark.parametrize("tool", TOOLS)
def test_without_a_tool_that_works_the_terminal_is_asked_and_not_believed(
    machine: Machine, tool: str
) -> None:
    give_tool(machine, TOOLS[tool])
    terminal = at_minutes(machine)
    assert not OSC.search(bytes(terminal.raw))
    terminal.press("enter")
    # The meeting goes on meanwhile.
    terminal.press("space")
    terminal.wait("Sent to the terminal. Not there")
    (sent,) = OSC.findall(bytes(terminal.raw))
    text = base64.b64decode(sent).decode()
    assert "said aloud" in text and PRIVATE not in text
    terminal.press("ctrl+q")
    assert terminal.ended() == 0


def test_in_a_terminal_that_is_deaf_it_is_a_file_until_the_end(machine: Machine) -> None:
    give_tool(machine, None)
    machine.environment_more["TERM"] = "linux"
    terminal = at_minutes(machine)
    terminal.press("enter")
    terminal.wait("No clipboard used")
    copied = machine.data / "copied.md"
    assert "said aloud" in copied.read_text() and PRIVATE not in copied.read_text()
    assert stat.S_IMODE(copied.stat().st_mode) == 0o600
    assert not OSC.search(bytes(terminal.raw))
    terminal.press("ctrl+q")
    assert terminal.ended() == 0
    assert not copied.exists()


def test_it_is_emptied_from_the_palette(machine: Machine) -> None:
    give_tool(machine, "f=$HOME/kept; case $* in *-o*) exec /bin/cat $f;; esac; exec /bin/cat > $f")
    terminal = at_minutes(machine)
    kept = machine.home / "kept"
    terminal.press("enter")
    terminal.wait("Copied – nothing private")
    assert "said aloud" in kept.read_text() and PRIVATE not in kept.read_text()
    terminal.press("ctrl+p")
    terminal.type("empty the clip")
    terminal.wait("Empty the clipboard")
    terminal.settle(0.3)
    terminal.press("enter")
    terminal.wait("The clipboard is empty")
    assert kept.read_text() == ""


def test_over_a_line_the_clipboard_of_ones_own_machine_is_meant(machine: Machine) -> None:
    give_tool(machine, "/bin/cat > $HOME/kept")
    machine.environment_more["SSH_TTY"] = "/dev/pts/9"
    terminal = at_minutes(machine)
    terminal.press("enter")
    terminal.wait("Sent to the")
    assert len(OSC.findall(bytes(terminal.raw))) == 1 and not (machine.home / "kept").exists()


def test_in_a_chat_the_question_is_copied(machine: Machine) -> None:
    terminal = machine.open("meet", "Priya", "--way", "chat")
    terminal.wait("Weather")
    terminal.wait("y copy")
    terminal.settle(0.15)
    terminal.press("y")
    terminal.wait("Sent to the")
    terminal.wait("waits in the chat for an answer")
    (sent,) = OSC.findall(bytes(terminal.raw))
    assert "weather" in base64.b64decode(sent).decode() and "1 Sunny" in base64.b64decode(sent).decode()


def test_in_the_shell_over_a_line_the_terminal_is_asked_too(machine: Machine) -> None:
    machine.environment_more["SSH_TTY"] = "/dev/pts/9"
    terminal = machine.open("prep", "Priya", "--copy", size=(100, 30))
    terminal.wait("Copy this?")
    terminal.press("enter")
    terminal.wait("does not say whether it took it")
    (sent,) = OSC.findall(bytes(terminal.raw))
    assert base64.b64decode(sent).decode().count("[F1]") == 1
    assert terminal.ended() == 0
