"""Shell commands where the other end is no terminal, speaks something else, or has gone."""

from __future__ import annotations

import subprocess

import pytest

from tests.endtoend.machine import Machine

ENCODINGS = {
    "plain": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "latin": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "strict": {"PYTHONIOENCODING": "utf-8:strict"},
    "dumb": {"TERM": "dumb"},
    "no terminal": {"TERM": ""},
}


def shell(machine: Machine, line: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line in a shell that knows `fireside`."""
    known = f'fireside() {{ "{machine.command[0]}" "$@"; }}; set -o pipefail; {line}'
    return subprocess.run(
        ["/bin/bash", "-c", known],
        env={**machine.environment, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_list_is_there_in_any_encoding(machine: Machine, encoding: str) -> None:
    env = {"LC_ALL": "C.UTF-8", **ENCODINGS[encoding]}
    ran = shell(machine, "fireside last Elias; fireside last Elias --json", **env)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Elias Bergstr" in ran.stdout and b"\x1b" not in ran.stdout
    # What the encoding has no sign for is a question mark, never nothing.
    assert {line[:1] for line in ran.stdout.splitlines()[1:3]} <= {"○".encode()[:1], b"?"}


@pytest.mark.parametrize(
    "command", ["last Elias", "brief Elias", "people", "keys", "decks", "-h", "minutes Elias"]
)
def test_a_pipe_that_is_closed_is_no_matter(machine: Machine, command: str) -> None:
    ran = shell(machine, f"fireside {command} | head -0; fireside {command} >&- || true")
    assert (ran.stdout, ran.stderr) == (b"", b"")


def test_a_full_disk_is_told_in_one_line(machine: Machine) -> None:
    ran = shell(machine, "fireside last Elias >/dev/full")
    assert (ran.returncode, ran.stdout, ran.stderr.count(b"\n")) == (1, b"", 1)


def test_without_an_input_a_list_is_there(machine: Machine) -> None:
    assert b"Elias Bergstr" in shell(machine, "fireside last Elias <&-").stdout


@pytest.mark.parametrize(
    "command",
    ["due", "people", "promises", "promises Anna", "trends Anna", "search Bojen", "last Anna", "brief Anna"],
)
def test_a_narrow_terminal_breaks_no_word(machine: Machine, command: str) -> None:
    terminal = machine.open(*command.split(), size=(40, 20))
    assert terminal.ended() == 0
    lines = terminal.raw.decode().splitlines()
    assert lines and all(len(line) <= 40 for line in lines)
    whole = machine.run(*command.split()).stdout
    assert {word for line in lines for word in line.split()} <= set(whole.split())
