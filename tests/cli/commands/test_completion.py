"""Completion in the shell, as the shell runs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.cli.samples import Fireside

_HOME = str(Path(tui.__file__).parent.parent)
_TAB = """
eval "$(fireside completion bash)"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_fireside_completion fireside
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def bin(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "fireside"
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c 'from tui.cli import main; main()' \"$@\"\n")
    command.chmod(0o755)
    return folder


def _complete(bin: Path, data: Path, *words: str) -> list[str]:
    """Give what bash puts in the place of the last word, which `words` end with."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("needs bash")
    environ = {
        **os.environ,
        "PATH": f"{bin}:{os.environ['PATH']}",
        "PYTHONPATH": _HOME,
        "FIRESIDE_DATA": str(data),
        "LC_ALL": "C.UTF-8",
    }
    ran = subprocess.run(
        [bash, "--norc", "-c", _TAB, "bash", *words],
        env=environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stderr == ""
    return ran.stdout.split("\n")[:-1]


def test_names_come_as_one_word(bin: Path, data: Path) -> None:
    assert _complete(bin, data, "fireside", "last", "An") == [r"Anna\ Åkesson", r"Anne\ Holm"]
    assert _complete(bin, data, "fireside", "last", r"Anna\ Å") == [r"Anna\ Åkesson"]
    # Behind a quote the shell quotes by itself.
    assert _complete(bin, data, "fireside", "act", "'Bo") == ["Bo Sørensen"]


def test_commands_and_options_are_completed(bin: Path, data: Path) -> None:
    assert _complete(bin, data, "fireside", "rest") == ["restore"]
    assert _complete(bin, data, "fireside", "people", "e") == ["edit"]
    assert _complete(bin, data, "fireside", "last", "--js") == ["--json"]
    assert _complete(bin, data, "fireside", "completion", "z") == ["zsh"]


def test_a_damaged_team_completes_nothing_and_says_nothing(bin: Path, data: Path) -> None:
    (data / "team.json").write_bytes(b"junk")
    assert _complete(bin, data, "fireside", "last", "An") in ([], [""])


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("bash", "complete -F"),
        ("zsh", "compdef _fireside_completion fireside"),
        ("fish", "--command fireside"),
    ],
)
def test_there_is_a_script_for_each_shell(fireside: Fireside, shell: str, said: str) -> None:
    ran = fireside("completion", shell)
    assert (ran.code, ran.err) == (0, "") and said in ran.out and "_FIRESIDE_COMPLETE=" in ran.out


def test_a_shell_that_nobody_knows_is_refused_with_those_there_are(fireside: Fireside) -> None:
    ran = fireside("completion", "tcsh")
    assert ran.code == 2 and "bash, zsh, fish" in ran.err
