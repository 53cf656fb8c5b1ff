"""Files far too large, in the place of each file that is read: named in a line, and never read into memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.faults.locked import OLD, rekey, sample
from tui.storage.durable import disk
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.errors import NotWrittenError
from tui.storage.rights.foreign_files import strangers_with

HUGE = 3 * 2**30
MEMORY = 2**30
"""Bytes that a command may have, the interpreter with all libraries in it."""


def huge(path: Path) -> Path:
    """Put a file of three gigabytes there, of which the disk holds nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(HUGE)
    return path


def run(folder: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.defpath,
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "FIRESIDE_DATA": str(folder / "data"),
        "FIRESIDE_CONFIG": str(folder / "config"),
    }

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=bound,
        cwd=Path(__file__).parents[2],
    )


@pytest.mark.parametrize(
    ("place", "command"),
    [
        ("data/team.json", "last anna"),
        ("data/people/anna01/private.json", "export anna"),
        ("data/people/anna01/2026.shared.json", "check"),
        ("data/people/anna01/2026.shared.json", "check --repair --yes"),
        ("data/journal.json", "last anna"),
        ("data/erasure.json", "check"),
        ("data/forms.private.json", "check"),
        ("data/key.json", "last anna"),
        ("data/backups/team.json.00000001.20261123T093000", "check"),
        ("data/rescue-20261123-093000.private.json", "check"),
        ("data/team.json", "backup --out out.tar"),
        ("config/settings.toml", "check"),
        ("config/decks/own.toml", "check"),
        ("config/decks/own.toml", "decks check own.toml"),
        ("config/templates/own.toml", "check"),
        ("elsewhere.tar", "restore elsewhere.tar"),
    ],
)
def test_each_is_named_and_not_read(tmp_path: Path, place: str, command: str) -> None:
    sample(tmp_path / "data")
    path = huge(tmp_path / place)
    words = [str(path.with_name(word)) if "." in word else word for word in command.split()]
    ran = run(tmp_path, words)
    assert "unexpected" not in ran.stderr and "Memory" not in ran.stderr
    assert path.name in ran.stdout + ran.stderr, (ran.stdout, ran.stderr)
    if "repair" not in command:
        assert ran.returncode == 1 and path.stat().st_size == HUGE


def test_a_strangers_file_is_looked_through_in_pieces(tmp_path: Path) -> None:
    """The word lies across two pieces, behind a gigabyte of nothing."""
    path = tmp_path / "copy.bin"
    with path.open("wb") as file:
        file.truncate(2**24 - 3)
        file.seek(2**24 - 3)
        file.write(b"anna01")
    assert strangers_with(tmp_path, ["anna01"]) == (path,)
    assert strangers_with(tmp_path, ["bo0002"]) == ()


def test_what_grows_while_it_is_read_is_refused_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "team.json"
    path.write_bytes(b"x" * 11)
    with pytest.raises(TooLargeError, match=r"team\.json"):
        disk.read_plain(path, 10)
    assert disk.read_plain(path, 11) == b"x" * 11
    monkeypatch.setattr(disk, "LARGEST", 10)
    with pytest.raises(TooLargeError):
        Files().read(path)


def test_nothing_is_written_that_could_not_be_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = DurableStorage(tmp_path / "team.json")
    storage.write({"people": {"1": {"name": "Anna"}}})
    monkeypatch.setattr("tui.storage.durable.durable_storage.LARGEST", 200)
    with pytest.raises(NotWrittenError):
        storage.write({"people": {"1": {"name": "A" * 200}}})
    assert DurableStorage(tmp_path / "team.json").read() == {"people": {"1": {"name": "Anna"}}}


def test_in_an_encrypted_folder_likewise(tmp_path: Path) -> None:
    sample(tmp_path / "data")
    rekey(tmp_path / "data", "", OLD)
    path = huge(tmp_path / "data" / "key.json")
    ran = run(tmp_path, ["last", "anna"])
    assert ran.returncode == 1 and path.name in ran.stderr and "larger than any file" in ran.stderr
