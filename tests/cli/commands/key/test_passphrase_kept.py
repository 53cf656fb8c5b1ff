"""Backups, restoring, repairing and forgetting, with a passphrase."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.samples import SECRET, Fireside, Ran
from tests.faults.locked import NEW, NONE, OLD, rekey, sealing_of
from tui.storage.repository.store import Store

Given = Callable[..., Ran]


@pytest.fixture
def given(fireside: Fireside, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Given:
    """Run a command on encrypted data that reads these passphrases where it asks for one."""
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    rekey(data, NONE, OLD)

    def run(*args: str, passphrases: tuple[str, ...] = (OLD,)) -> Ran:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in passphrases).encode())
        os.close(writing)
        monkeypatch.setenv("FIRESIDE_PASSPHRASE_FD", str(reading))
        try:
            return fireside(*args)
        finally:
            os.close(reading)

    return run


def readable(folder: Path) -> list[Path]:
    words = (SECRET.encode(), "Åkesson".encode(), b"harbour")
    return [p for p in folder.rglob("*") if p.is_file() and any(word in p.read_bytes() for word in words)]


def test_a_backup_is_encrypted_and_comes_back(given: Given, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "kept.tar"
    assert given("backup", "--out", str(out)).code == 0
    assert readable(tmp_path) == []
    before = given("last", "--json").out
    assert given("people", "remove", "bo", "--yes").code == 0
    ran = given("restore", str(out), "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert len(given("people", "--json").json) == 3
    assert given("last", "--json").out == before
    assert readable(tmp_path) == []
    assert given("restore", "--undo", "--yes").code == 0
    assert len(given("people", "--json").json) == 2
    assert given("check").code == 0


def test_a_backup_made_under_another_passphrase_asks_for_that_one(
    given: Given, data: Path, tmp_path: Path
) -> None:
    out = tmp_path / "kept.tar"
    assert given("backup", "--out", str(out)).code == 0
    assert given("people", "remove", "bo", "--yes").code == 0
    assert given("passphrase", passphrases=(OLD, NEW)).code == 0
    ran = given("restore", str(out), "--yes", passphrases=(NEW, NEW))
    assert ran.code == 1 and "does not open it" in ran.err
    ran = given("restore", str(out), "--yes", passphrases=(NEW, OLD))
    assert (ran.code, ran.err) == (0, "")
    assert len(given("people", "--json", passphrases=(NEW,)).json) == 3
    assert readable(tmp_path) == []


def test_what_was_set_aside_goes_with_the_old_key(given: Given, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "kept.tar"
    assert given("backup", "--out", str(out)).code == 0
    assert given("add", "bo", "the laptop").code == 0
    assert given("restore", str(out), "--yes").code == 0
    aside = data / "backups" / "aside"
    assert list(aside.iterdir())
    assert given("passphrase", passphrases=(OLD, NEW)).code == 0
    assert list(aside.iterdir()) == []


def test_plain_backups_come_back_encrypted(
    fireside: Fireside, given: Given, data: Path, tmp_path: Path
) -> None:
    rekey(data, OLD, NONE)
    out = tmp_path / "plain.tar"
    assert fireside("backup", "--out", str(out)).code == 0
    assert fireside("add", "bo", "harbour tour").code == 0
    rekey(data, NONE, OLD)
    assert given("restore", str(out), "--yes").code == 0
    assert readable(data) == []


def test_damage_is_mended_from_an_encrypted_backup(given: Given, data: Path) -> None:
    assert given("add", "bo", "the laptop").code == 0
    (data / "team.json").write_bytes(b"?")
    assert given("check").code == 1
    assert given("check", "--repair", "--yes").code == 0
    assert given("check").code == 0
    assert given("restore", "--list").code == 0


def test_forgetting_reaches_encrypted_files_and_backups(given: Given, data: Path) -> None:
    assert given("add", "anna", "the laptop").code == 0
    assert given("forget", "anna", "--yes").code == 0
    assert "Anna Åkesson" not in given("people", "--json").out
    sealing = sealing_of(OLD)
    for path in [data / "team.json", *(data / "backups").glob("team.json.*")]:
        assert b"anna01" not in sealing.unseal("team.json", path.read_bytes()).body
    assert len(Store.reader(data, sealing=sealing).team().people) == 2
    assert given("export", "bo", "--json").code == 0
