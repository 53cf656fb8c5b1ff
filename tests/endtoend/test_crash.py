"""A crash anywhere: the terminal is given back, what was written is saved, and one line tells no content."""

from __future__ import annotations

import re
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from tests.endtoend.crashing import SECRET
from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home, in_dialogue, saved
from tests.endtoend.terminal import Terminal

SCRIPT = Path(__file__).with_name("crashing.py")
KEPT = "a line that was kept"
BY_KEY = ["action", "thread", "worker", "thread worker", "timer", "drawing", "rich", "input", "callback"]
AT_START = ["compose", "mount", "css", "init"]


def crashing(machine: Machine, where: str) -> list[str]:
    machine.environment_more["PYTHONPATH"] = str(SCRIPT.parents[2])
    return [sys.executable, str(SCRIPT), where]


def epilogue(terminal: Terminal) -> str:
    """Give what is on the terminal when the app has left it, and fail where it is not as it was."""
    assert terminal.ended() == 1
    assert terminal.modes_left == []
    return terminal.raw.rpartition(b"\x1b[?1049l")[2].decode()


def assert_told(terminal: Terminal, report: Path) -> None:
    after = epilogue(terminal)
    said = re.sub(r"\x1b\[[^a-zA-Z]*[a-zA-Z]", "", after).strip()
    assert SECRET not in after and "Traceback" not in after and len(said.splitlines()) == 1, after
    assert "stumbled" in said and str(report) in said
    text = report.read_text()
    assert SECRET not in text and KEPT not in text
    assert re.search(r"^  \w+/\w+\.py:\d+ \w+$", text, re.MULTILINE)
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert len(text.splitlines()) > 2


@pytest.mark.parametrize("where", BY_KEY)
def test_by_a_key(machine: Machine, where: str) -> None:
    report = machine.data / "crash.txt"
    report.write_text("of an earlier crash")
    report.chmod(0o644)
    machine.command = crashing(machine, where)
    terminal = machine.open("meet", "Priya", size=(300, 30))
    in_dialogue(terminal)
    terminal.settle(0.15)
    terminal.press("n")
    terminal.type(KEPT)
    terminal.press("enter", "esc")
    terminal.wait(f"· {KEPT}")
    # A letter right behind esc would be another key.
    terminal.settle(0.3)
    terminal.press("s")
    assert_told(terminal, report)
    if where == "action":
        machine.command = crashing(machine, "nowhere")
        machine.open("meet", "Priya").wait(f"· {KEPT}")


@pytest.mark.parametrize("where", AT_START)
def test_at_the_start(machine: Machine, where: str) -> None:
    machine.command = crashing(machine, where)
    assert_told(machine.open("meet", "Priya", size=(300, 30)), machine.data / "crash.txt")


def test_in_a_message(machine: Machine) -> None:
    machine.command = crashing(machine, "message")
    terminal = machine.open("meet", "Priya", size=(300, 30))
    in_dialogue(terminal)
    terminal.press("n", "esc")
    assert_told(terminal, machine.data / "crash.txt")


def test_at_the_end(machine: Machine) -> None:
    machine.command = crashing(machine, "end")
    terminal = machine.open("meet", "Priya", size=(300, 30))
    in_dialogue(terminal)
    terminal.press("ctrl+q")
    assert_told(terminal, machine.data / "crash.txt")


def test_where_saving_has_told_it(machine: Machine) -> None:
    machine.command = crashing(machine, "writer")
    assert_told(machine.open("meet", "Priya", size=(300, 30)), machine.data / "crash.txt")


def test_where_saving_breaks_nothing_is_lost_silently(machine: Machine) -> None:
    machine.command = crashing(machine, "saving")
    terminal = machine.open("meet", "Priya", size=(300, 30))
    in_dialogue(terminal)
    saved(terminal)
    terminal.press("s")
    terminal.wait("Not saved: ValueError")
    assert SECRET not in terminal.raw.decode()


def test_in_the_demo_the_report_outlives_it(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    place = machine.home / "tmp"
    place.mkdir()
    machine.environment_more["TMPDIR"] = str(place)
    machine.command = crashing(machine, "action")
    terminal = machine.open("demo", size=(300, 30))
    at_home(terminal)
    terminal.press("m")
    terminal.wait(r"\d+ min (?:left|kvar|tilbage)")
    terminal.settle(0.15)
    terminal.press("s")
    assert_told(terminal, place / f"fireside-crash-{terminal.pid}.txt")
    assert tempfile.gettempdir() != str(place)
    assert [path.name for path in place.iterdir()] == [f"fireside-crash-{terminal.pid}.txt"]


def test_in_a_folder_that_cannot_be_written_it_says_no_place(machine: Machine) -> None:
    (machine.data / "crash.txt").mkdir()
    machine.command = crashing(machine, "compose")
    after = epilogue(machine.open("meet", "Priya", size=(300, 30)))
    assert "stumbled" in after and "crash.txt" not in after and SECRET not in after


LEAKS = {
    "TEXTUAL_LOG": "{}/keys",
    "TEXTUAL": "devtools,debug",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": "{}",
    "TEXTUAL_SCREENSHOT_FILENAME": "shot.svg",
    "TEXTUAL_PRESS": "ctrl+q",
    "TEXTUAL_DRIVER": "nobody:Driver",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "TEXTUAL_COLOR_SYSTEM": "nonsense",
    "TEXTUAL_FILTERS": "dim",
    "PYTHONFAULTHANDLER": "1",
    "PYTHONDEVMODE": "1",
    "PYTHONASYNCIODEBUG": "1",
    "PYTHONWARNINGS": "always",
}


def test_no_variable_makes_it_tell_or_act(machine: Machine) -> None:
    work = machine.home / "work"
    work.mkdir()
    machine.environment_more.update({name: value.format(work) for name, value in LEAKS.items()})
    errors = machine.home / "errors"
    terminal = machine.shell(f"cd {work}; {machine.command[0]} meet Priya 2>{errors}", size=(100, 30))
    in_dialogue(terminal)
    terminal.settle(0.3)
    terminal.press("n")
    terminal.type(SECRET)
    terminal.wait(SECRET)
    terminal.rest(0.5)
    terminal.press("enter", "esc")
    terminal.wait("● noted")
    terminal.press("ctrl+p")
    terminal.type("screenshot")
    terminal.wait("Nothing matches")
    terminal.press("esc", "ctrl+q")
    assert terminal.ended() == 0 and terminal.modes_left == []
    assert list(work.iterdir()) == []
    assert SECRET not in errors.read_text()


def test_in_dev_mode_a_command_tells_places_and_no_words(machine: Machine) -> None:
    code = (
        "import tui.storage.repository.reader as r, tests.endtoend.crashing as c\n"
        "r.Reader.team = c.boom\n"
        "from tui.cli import main; main()"
    )
    machine.environment_more["PYTHONPATH"] = str(SCRIPT.parents[2])
    for flags in ([], ["-X", "dev"]):
        machine.command = [sys.executable, *flags, "-c", code]
        ran = machine.run("last", "Anna")
        assert ran.returncode == 1 and ran.stdout == ""
        assert "ValueError" in ran.stderr and SECRET not in ran.stderr and "Traceback" not in ran.stderr
