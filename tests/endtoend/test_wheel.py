"""The wheel alone, in an environment with nothing else in it."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.endtoend.machine import Machine
from tests.endtoend.pages import at_home

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout


def build(folder: Path) -> Path:
    """Build the wheel; where what builds it is at hand, without fetching it once more."""
    at_hand = all(find_spec(name) for name in ("hatchling", "babel"))
    isolation = ["--no-isolation"] if at_hand else []
    run(sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.mark.slow
def test_a_wheel_in_an_empty_environment_opens_the_demo_team(tmp_path: Path) -> None:
    wheel = build(tmp_path)
    with zipfile.ZipFile(wheel) as packed:
        # By this file a type checker knows that the types count.
        assert "tui/py.typed" in packed.namelist()
    place = tmp_path / "environment"
    venv.create(place, with_pip=True)
    python, command = place / "bin" / "python", place / "bin" / "fireside"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=tmp_path)
    assert str(place) in run(python, "-c", "import tui; print(tui.__file__)", cwd=tmp_path)

    machine = Machine(tmp_path / "home", [str(command)])
    with machine.terminals:
        terminal = machine.open("--lang", "sv", "demo")
        at_home(terminal)
        terminal.wait("håll möte")
        terminal.press("p")
        terminal.wait("Förbered · ")
        terminal.press("ctrl+q")
        assert (terminal.ended(), terminal.modes_left) == (0, [])
    assert not machine.data.exists()
    decks = machine.run("decks")
    assert (decks.returncode, decks.stderr) == (0, "") and "general" in decks.stdout
