"""The ways through the app that several tests take, each waiting for what a user would wait for."""

from __future__ import annotations

import re
from datetime import date

from tests.endtoend.terminal import Terminal
from tui.language import Translator
from tui.system.system_clock import local_today

CURSOR = "▌"
MOST_PRESSES = 20
"""More than any list of the demo team has rows."""


def at_home(terminal: Terminal) -> None:
    terminal.wait(r"(?s:Fireside.*Priya Raman)")


def choose(terminal: Terminal, name: str) -> None:
    """Move home's cursor to a person, as one does who looks where it is."""
    at_home(terminal)
    terminal.press("home")
    for _ in range(MOST_PRESSES):
        terminal.settle(0.1)
        if re.search(rf"^ *{CURSOR} .*{name}", terminal.text, re.MULTILINE):
            return
        terminal.press("down")
    raise AssertionError(f"no way to {name}\n{terminal.text}")


def in_prep(terminal: Terminal) -> None:
    terminal.wait(r"(?:Prepare|Förbered|Forbered) · |1 Plan \d")


def in_dialogue(terminal: Terminal) -> None:
    terminal.wait(r"\bmin (?:left|kvar|tilbage)")


def in_follow_up(terminal: Terminal) -> None:
    terminal.wait(r"Sort.*Actions.*Minutes.*Rating.*Next|[●○]*━━━[●○]*  (?:Sort|Actions)")


def in_step(terminal: Terminal, title: str) -> None:
    """Wait for a step to be in turn, and for its view to have the keys."""
    terminal.wait(rf"(?:━━━|\d+/\d+) .*{title}")
    terminal.settle(0.15)


def saved(terminal: Terminal) -> None:
    """Look at the desk, which tells that all is saved; the stage says only what could not be."""
    terminal.press("f9")
    terminal.wait(r"· saved")
    terminal.wait_gone(r"saving …")
    terminal.press("f9")
    terminal.wait_gone(r"· saved")


def replace_text(terminal: Terminal, text: str) -> None:
    """Type over what stands in the field."""
    terminal.press("ctrl+u")
    terminal.type(text)


def as_said(day: date) -> str:
    """Write a day as home does."""
    return Translator("en").near(day, local_today())
