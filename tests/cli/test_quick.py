"""The commands as processes of their own: what they load, and how they meet a shell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import tui

_HEAVY = (
    *("textual", "rich", "tinydb", "platformdirs", "tomllib", "dateparser", "asyncio", "tempfile"),
    *("icalendar", "markdown_it", "tzlocal", "zoneinfo", "holidays"),
)
_HOME = str(Path(tui.__file__).parent.parent)
_START = "from tui.cli import main; main()"
_LOADED = (
    "import sys\n"
    "from tui.cli import main\n"
    "try:\n    main()\n"
    "finally:\n    print(*sys.modules, file=sys.stderr)"
)


def _run(
    data: Path, *args: str, program: str = _START, **settings: object
) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "FIRESIDE_DATA": str(data), "PYTHONPATH": _HOME}
    command = [sys.executable, "-c", program, *args]
    given: dict[str, object] = {
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "env": environ,
        **settings,
    }
    return subprocess.run(command, timeout=30, check=False, **given)  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    "command",
    [
        ("last",),
        ("last", "--json"),
        ("due", "--prompt"),
        ("promises",),
        ("search", "plan"),
        ("people",),
        ("brief", "anna å"),
        ("brief", "anna å", "--say"),
        ("minutes", "anna å"),
    ],
)
def test_quick_commands_load_nothing_heavy(data: Path, command: tuple[str, ...]) -> None:
    ran = _run(data, *command, program=_LOADED)
    assert ran.returncode == 0
    loaded = set(ran.stderr.decode().split())
    heavy = set(_HEAVY) - ({"tomllib"} if command[0] == "brief" else set())
    assert "click" in loaded and not heavy & loaded


def test_a_reader_that_has_enough_is_no_error(data: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = _run(data, "decks", stdout=writing)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_the_output_is_said(data: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = _run(data, "last", stdout=full)
    assert ran.returncode == 1 and ran.stderr.count(b"\n") == 1 and b"space" in ran.stderr


def test_letters_a_terminal_does_not_have_do_not_stop_it(data: Path) -> None:
    environ = {
        **os.environ,
        "FIRESIDE_DATA": str(data),
        "PYTHONIOENCODING": "iso-8859-1",
        "PYTHONPATH": _HOME,
    }
    ran = _run(data, "last", env=environ)
    assert (ran.returncode, ran.stderr) == (0, b"") and b"? " in ran.stdout
    assert "Anna Åkesson".encode() in _run(data, "last", "--json", env=environ).stdout


def test_what_nobody_foresaw_is_one_line_without_its_words(data: Path) -> None:
    program = (
        "import tui.storage.repository.reader as reader\n"
        "def team(self): raise KeyError('a secret')\n"
        "reader.Reader.team = team\n" + _START
    )
    ran = _run(data, "last", program=program)
    assert ran.returncode == 1 and ran.stdout == b""
    assert ran.stderr.count(b"\n") == 1 and b"KeyError" in ran.stderr and b"secret" not in ran.stderr


def test_home_without_a_terminal_is_refused_in_one_line(data: Path) -> None:
    ran = _run(data)
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (1, b"", 1)
    assert b"This needs a terminal." in ran.stderr


def test_a_folder_that_home_cannot_use_is_one_line(data: Path) -> None:
    ran = _run(next(path for path in data.iterdir() if path.is_file()))
    assert (ran.returncode, ran.stderr.count(b"\n")) == (1, 1) and b"is not a folder" in ran.stderr


def test_a_shell_that_asks_how_to_complete_is_answered(data: Path) -> None:
    ran = _run(data, env={**os.environ, "_FIRESIDE_COMPLETE": "bash_source", "PYTHONPATH": _HOME})
    assert ran.returncode == 0 and b"_FIRESIDE_COMPLETE=bash_complete" in ran.stdout
