"""The list of commands tells what the commands tell themselves, without loading them."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import tui
from tui.cli.command_list import COMMANDS, DECKS, PEOPLE, Listed

_HOME = str(Path(tui.__file__).parent.parent)


@pytest.mark.parametrize(
    "listed", [*COMMANDS.values(), *DECKS.values(), *PEOPLE.values()], ids=lambda listed: listed.module
)
def test_the_list_says_what_the_command_says(listed: Listed) -> None:
    assert import_module(f"tui.cli.commands.{listed.module}").command.help == listed.help


@pytest.mark.parametrize(("args", "loaded"), [(("-h",), set()), (("people", "-h"), {"people_group"})])
def test_listing_commands_loads_none(tmp_path: Path, args: tuple[str, ...], loaded: set[str]) -> None:
    program = (
        "import sys\nfrom tui.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program, *args],
        env={**os.environ, "FIRESIDE_DATA": str(tmp_path), "PYTHONPATH": _HOME},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    modules = {name for name in ran.stderr.split() if name.startswith("tui.cli.commands.")}
    assert {name.rpartition(".")[2] for name in modules} - {"people", "decks"} == loaded
    assert "--help" in ran.stdout
