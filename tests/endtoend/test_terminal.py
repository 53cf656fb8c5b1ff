"""The terminal of these tests draws as a good terminal does."""

from __future__ import annotations

import os

from tests.endtoend.terminal import Terminal

TWO_FRAMES = r"""
printf 'the old picture'
read -rs _
printf '\033[?2026h\033[2J\033[Hthe new'
read -rs _
printf ' picture\033[?2026l'
read -rs _
"""


def test_a_frame_is_drawn_when_it_is_whole() -> None:
    command = ["/bin/bash", "-c", TWO_FRAMES]
    with Terminal(command, dict(os.environ), size=(40, 5)) as terminal:
        terminal.wait("the old picture")
        terminal.press("enter")
        while b"the new" not in terminal.raw:
            terminal.pump(0.02)
        assert "the old picture" in terminal.text
        terminal.press("enter")
        terminal.wait("the new picture")


def test_a_frame_that_never_ends_is_drawn_after_a_while() -> None:
    command = ["/bin/bash", "-c", r"printf '\033[?2026hhalf a picture'; read -rs _"]
    with Terminal(command, dict(os.environ), size=(40, 5)) as terminal:
        terminal.wait("half a picture")
