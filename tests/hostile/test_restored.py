"""Hostile names of people in what `restore`, `forget`, `check` and `people remove` tell, and in their records."""

import json
from itertools import repeat
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.hostile.crowd import NOW, write
from tests.hostile.test_told import SHORT
from tests.hostile.texts import is_drawn_safely, squeezed
from tui.cli.root import root
from tui.domain.text.clean_text import clean_line

TEXTS = [text for text in SHORT.values() if len(clean_line(text)) > 2][::14]


@pytest.fixture(params=range(len(TEXTS)))
def text(request: pytest.FixtureRequest) -> str:
    number: int = request.param
    return TEXTS[number]


def run(folder: Path, *args: str, code: int = 0) -> list[str]:
    result = CliRunner().invoke(root, ("--data", str(folder), *args), obj=NOW, prog_name="fireside")
    assert result.exception is None or isinstance(result.exception, SystemExit), (args, result.exception)
    lines = (result.stdout + result.stderr).split("\n")[:-1]
    assert all(is_drawn_safely(line) for line in lines), lines
    assert result.exit_code == code, (args, lines)
    return lines


def told(folder: Path, name: str) -> list[list[str]]:
    """Give what each command tells of two people who are called the same, as nobody in files edited by hand minds."""
    write(folder, {"personxx": repeat(name), "otherxxx": repeat(name)})
    backup = str(folder.parent / f"{folder.name}.tar")
    lines = [run(folder, "backup", "--out", backup), run(folder, "check", code=1)]
    lines += [run(folder, "people", "remove", "--yes", "personxx")]
    lines += [run(folder, "restore", "--yes", backup), run(folder, "restore", "--undo", "--yes")]
    lines += [run(folder, "check", "--repair", "--yes"), run(folder, "forget", "--old", "--dry-run")]
    json.loads("\n".join(run(folder, "export", "personxx", "--json", "--no-mentions")))
    assert run(folder, "restore", "--list")
    # Everything of theirs names the other too, as far as that is a name that can be found in a text.
    assert len(run(folder, "forget", "--yes", "--private", "personxx")) > 5
    return [*lines, run(folder, "restore", "--yes", backup)]


def test_each_tells_as_much_of_anybody(tmp_path: Path, text: str) -> None:
    plain, odd = told(tmp_path / "plain", "Eve"), told(tmp_path / "odd", text)
    assert [len(lines) for lines in odd] == [len(lines) for lines in plain]
    shown = squeezed(clean_line(text))[:8]
    for at in (1, 2, 3):
        assert shown in squeezed("".join(odd[at])), odd[at]


def test_two_who_are_called_the_same_are_told_apart_by_their_ids(tmp_path: Path, text: str) -> None:
    write(tmp_path / "data", {"personxx": repeat(text), "otherxxx": repeat(text)})
    (line,) = run(tmp_path / "data", "last", "--", clean_line(text), code=1)
    assert "personxx" in line and "otherxxx" in line
