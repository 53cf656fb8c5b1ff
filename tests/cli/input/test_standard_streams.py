"""`-` is standard input where something is read, standard output where it is written."""

import os
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import tui
from tests.cli.samples import Fireside, load

_HOME = str(Path(tui.__file__).parent.parent)


def _run(
    data: Path, *args: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", "from tui.cli import main; main()", *args],
        env={**os.environ, "FIRESIDE_DATA": str(data), "PYTHONPATH": _HOME, **(environment or {})},
        input=given,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_points_and_actions_come_from_standard_input_a_line_each(fireside: Fireside, data: Path) -> None:
    assert fireside("add", "bo", "-", typed="The rota\n\n! ring @them >fri\n").out == (
        "→ Bo Sørensen, your point for next time\n→ Bo, Fri 27 Nov: ring\n"
    )
    assert fireside("act", "bo", "Sørensen", "-", typed="book it\r\n").out == "→ you, no date: book it\n"
    state = load(data)
    assert [point.text for point in state.team.points_of("bo0002", "manager")] == ["The rota"]
    assert [action.text for action in state.team.actions_of("bo0002")] == ["ring", "book it"]


def test_of_lines_of_which_one_is_wrong_none_is_saved(fireside: Fireside, data: Path) -> None:
    before = load(data)
    ran = fireside("act", "bo", "-", typed="ring\nsend >sometime\n")
    assert (ran.code, ran.out) == (1, "") and ran.err.startswith("sometime is not understood as a day.")
    assert fireside("add", "bo", "-", typed=" \n").code == 1
    assert fireside("add", "bo", "-", typed="x" * 1_000_001).err.startswith("There is more than one megabyte")
    assert load(data) == before


def test_a_backup_goes_through_a_pipe_and_comes_back(data: Path, tmp_path: Path) -> None:
    made = _run(data, "backup", "--out", "-")
    assert made.returncode == 0 and b"private" in made.stderr
    with tarfile.open(fileobj=BytesIO(made.stdout)) as tar:
        assert "team.json" in tar.getnames()
    assert not Path("-").exists()
    before = load(data)
    assert _run(data, "act", "bo", "ring").returncode == 0
    assert _run(data, "restore", "-", given=made.stdout).returncode == 1
    assert _run(data, "restore", "-", "--yes", given=made.stdout).returncode == 0
    assert load(data) == before
    broken = _run(data, "restore", "-", "--yes", given=b"x" * 600)
    assert broken.returncode == 1 and broken.stderr.startswith(b"- cannot be restored")


def test_names_are_found_whatever_the_locale_makes_of_them(data: Path) -> None:
    """As in a terminal that speaks UTF-8 while the locale says nothing."""
    plain = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    assert _run(data, "last", "åkesson", environment=plain).returncode == 0
    assert _run(data, "act", "Bo", "Sørensen", "Köp smör @Åsa", environment=plain).returncode == 0
    assert _run(data, "people", "add", "Åsa Öberg", "--role", "Målare", environment=plain).returncode == 0
    state = load(data)
    assert [(a.text, a.owner) for a in state.team.actions_of("bo0002")] == [("Köp smör", "Åsa")]
    assert [(p.name, p.role) for p in state.team.people[3:]] == [("Åsa Öberg", "Målare")]
