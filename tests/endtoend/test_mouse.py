"""The mouse: taken by the app, or left to the terminal, from the start or from the settings on."""

from __future__ import annotations

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home

TAKEN = b"\x1b[?1000h"
LEFT = b"\x1b[?1000l"


def test_it_is_left_to_the_terminal_where_the_settings_say_so(machine: Machine) -> None:
    config = machine.home / "config"
    config.mkdir()
    (config / "settings.toml").write_text('name = "Eva"\nmouse = false\n')
    terminal = machine.open(size=(80, 40))
    at_home(terminal)
    terminal.settle()
    assert TAKEN not in terminal.raw
    terminal.press(",")
    terminal.wait("○ taps and wheel count")
    terminal.press("tab", "tab", "tab", "left")
    terminal.wait("● taps and wheel count")
    terminal.settle()
    assert TAKEN in terminal.raw
    terminal.press("right")
    terminal.wait("○ taps and wheel count")
    terminal.settle()
    assert terminal.raw.rfind(LEFT) > terminal.raw.rfind(TAKEN)
    terminal.press("esc", "ctrl+q")
    assert terminal.ended() == 0 and terminal.modes_left == []
