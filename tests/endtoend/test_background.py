"""A terminal that is asked for its ground, once and only where the look is to follow it."""

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home
from tui.terminal.background_reply import ASK


def test_the_answer_chooses_the_look_and_is_no_text(machine: Machine) -> None:
    (machine.home / "config").mkdir()
    (machine.home / "config" / "settings.toml").write_text('theme = "auto"\n')
    terminal = machine.open(size=(80, 24))
    at_home(terminal)
    terminal.settle()
    assert terminal.raw.count(ASK.encode()) == 1
    before = len(terminal.raw)
    terminal.send(b"\x1b]11;rgb:ffff/f7f7/")
    terminal.rest(0.02)
    terminal.send(b"ecec\x1b\\")
    terminal.settle()
    assert b"48;2;253;247;236" in bytes(terminal.raw[before:]), "the ground of the day"
    assert "rgb" not in terminal.text
