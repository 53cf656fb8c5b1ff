"""What becomes of a command whose words nobody takes: its work is done all the same."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import tui
from tests.cli.samples import load

_HOME = str(Path(tui.__file__).parent.parent)
_START = "from tui.cli import main; main()"

Output = Callable[[], int]


def _closed_pipe() -> int:
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def _full_disk() -> int:
    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    return os.open("/dev/full", os.O_WRONLY)


def _run(data: Path, output: Output, *args: str, errors: Output | None = None) -> tuple[int, str]:
    stdout = output()
    stderr = None if errors is None else errors()
    ran = subprocess.run(
        [sys.executable, "-c", _START, *args],
        env={**os.environ, "FIRESIDE_DATA": str(data), "PYTHONPATH": _HOME},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE if stderr is None else stderr,
        timeout=60,
        check=False,
    )
    os.close(stdout)
    if stderr is not None:
        os.close(stderr)
    return ran.returncode, (ran.stderr or b"").decode()


@pytest.mark.parametrize("output", [_closed_pipe, _full_disk])
def test_what_was_saved_ends_well_whatever_became_of_the_words(data: Path, output: Output) -> None:
    assert _run(data, output, "act", "bo", "ring the harbour") == (0, "")
    assert [action.text for action in load(data).team.actions_of("bo0002")] == ["ring the harbour"]
    assert _run(data, output, "people", "edit", "bo", "--role", "x") == (0, "")
    assert load(data).team.people[1].role == "x"


@pytest.mark.parametrize("output", [_closed_pipe, _full_disk])
def test_words_that_come_before_the_work_do_not_stop_it(data: Path, tmp_path: Path, output: Output) -> None:
    assert _run(data, output, "backup", "--out", str(tmp_path / "x.tar")) == (0, "")
    assert _run(data, output, "people", "remove", "anne", "--yes") == (0, "")
    assert load(data).team.person("anne03") is None
    assert _run(data, output, "restore", str(tmp_path / "x.tar"), "--yes") == (0, "")
    assert load(data).team.person("anne03") is not None
    assert _run(data, output, "forget", "bo", "--yes") == (0, "")
    assert load(data).team.person("bo0002") is None


def test_a_warning_that_nobody_takes_does_not_stop_the_work(data: Path) -> None:
    # The Greek letter at the front looks like a Latin one, which is said on stderr first.
    assert _run(data, _full_disk, "people", "add", "Αnna Lind", errors=_full_disk)[0] == 0
    assert len(load(data).team.people) == 4


@pytest.mark.parametrize("command", [("last",), ("people",), ("export", "bo"), ("-h",), ("--version",)])
def test_what_only_shows_ends_with_1_where_nobody_takes_it(data: Path, command: tuple[str, ...]) -> None:
    assert _run(data, _closed_pipe, *command) == (1, "")
    code, said = _run(data, _full_disk, *command)
    assert code == 1 and said.count("\n") == 1 and "space" in said


def test_what_could_not_be_done_ends_with_1_in_its_own_words(data: Path) -> None:
    code, said = _run(data, _closed_pipe, "last", "zoe")
    assert code == 1 and said.startswith("Nobody in the team")
