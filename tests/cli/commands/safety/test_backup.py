"""`fireside backup` and `fireside restore`, as one runs them."""

from pathlib import Path

import pytest

from tests.cli.samples import SECRET, Fireside, load
from tui.storage.repository.store import Store


@pytest.fixture
def backup(fireside: Fireside, data: Path, tmp_path: Path) -> Path:
    path = tmp_path / "kept.tar"
    ran = fireside("backup", "--out", str(path))
    assert (ran.code, ran.err) == (0, "")
    assert "In it: 3 people, 2 meetings, 3 actions, 1 point" in ran.out
    return path


def everything(folder: Path) -> dict[Path, tuple[bytes, int]]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def answering(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.cli.input.confirm_prompt.can_answer", lambda: True)


def test_a_backup_has_a_name_of_its_own_and_never_takes_anothers(
    fireside: Fireside, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = everything(data)
    assert fireside("backup").code == 0
    path = tmp_path / "fireside-2026-11-23-093000.tar"
    assert path.stat().st_mode & 0o777 == 0o600
    raw = path.read_bytes()
    ran = fireside("backup")
    assert ran.code == 1 and "is there already" in ran.err
    assert path.read_bytes() == raw
    (tmp_path / "stick").mkdir()
    assert fireside("backup", "--out", str(tmp_path / "stick")).code == 0
    assert (tmp_path / "stick" / path.name).read_bytes() == raw
    assert everything(data) == before


def test_a_folder_that_is_not_there_is_named(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    path = tmp_path / "no" / "mine.tar"
    ran = fireside("backup", "--out", str(path))
    assert ran.code == 1 and f"{path}: " in ran.err


def test_it_works_while_the_app_is_open(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    with Store.open(data):
        assert fireside("backup", "--out", str(tmp_path / "b.tar")).code == 0
        ran = fireside("restore", str(tmp_path / "b.tar"), "--yes")
        assert ran.code == 1 and "in use by another Fireside" in ran.err


def test_of_nothing_and_of_damaged_data_there_is_no_backup(
    fireside: Fireside, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    out = tmp_path / "b.tar"
    ran = fireside("backup", "--out", str(out))
    assert ran.code == 1 and "to back up yet" in ran.err
    data = request.getfixturevalue("data")
    (data / "people" / "anna01" / "2026.shared.json").write_bytes(b"junk")
    ran = fireside("backup", "--out", str(out))
    assert ran.code == 1 and "is damaged" in ran.err
    assert not out.exists()
    ran = fireside("backup", "--out", str(tmp_path / "none" / "b.tar"))
    assert ran.code == 1 and ran.err.count("\n") == 1


def test_what_would_change_is_shown_and_asked(
    fireside: Fireside, data: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fireside("people", "remove", "Bo", "--yes")
    fireside("act", "anna å", "call the harbour")
    before = everything(data)
    ran = fireside("restore", str(backup))
    assert ran.code == 1 and "--yes" in ran.err
    assert "From 2026-11-23 09:30:00:" in ran.out
    assert "In all: people 2 → 3, actions 4 → 3." in ran.out
    assert "Bo Sørensen comes back into the team" in ran.out
    assert "Anna Åkesson: actions 4 → 3." in ran.out
    assert "1 person stays as is." in ran.out
    assert SECRET not in ran.out
    answering(monkeypatch)
    assert "Nothing was changed." in fireside("restore", str(backup), typed="\n").out
    assert everything(data) == before
    assert "Restored." in fireside("restore", str(backup), typed="y\n").out
    assert [person.name for person in load(data).team.people][1] == "Bo Sørensen"
    ran = fireside("restore", "--undo", "--yes")
    assert "Bo Sørensen leaves the team" in ran.out
    assert load(data).team.person("bo0002") is None
    assert "Restored." in fireside("restore", "--undo", "--yes").out
    assert load(data).team.person("bo0002") is not None
    assert "there is nothing to restore" in fireside("restore", str(backup)).out


def test_one_goes_back_to_a_moment_of_the_list(fireside: Fireside, data: Path) -> None:
    listed = fireside("restore", "--list")
    assert listed.code == 0
    newest, *_older, last = listed.out.splitlines()
    assert newest.endswith("3 people, 2 open actions · now") and "--to WHEN" in last
    assert "there is nothing to restore" in fireside("restore", "--to", newest[:19]).out
    ran = fireside("restore", "--to", "2001-01-01")
    assert ran.code == 1 and "Nothing is kept from before" in ran.err


@pytest.mark.parametrize(
    "args",
    [(), ("--list", "--undo"), ("x.tar", "--undo"), ("--to", "soon"), ("--to", "2026-13-01")],
)
def test_what_is_not_understood_changes_nothing(
    fireside: Fireside, data: Path, args: tuple[str, ...]
) -> None:
    before = everything(data)
    ran = fireside("restore", *args)
    assert ran.code == 2 and ran.err.count("\n") == 1
    assert everything(data) == before


def test_what_is_no_backup_is_one_line(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    before = everything(data)
    (tmp_path / "x.tar").write_bytes(b"junk")
    for args in ((str(tmp_path / "x.tar"),), (str(tmp_path / "none.tar"),), (str(tmp_path),), ("--undo",)):
        ran = fireside("restore", *args, "--yes")
        assert ran.code == 1 and ran.out == "" and ran.err.count("\n") == 1, args
    assert everything(data) == before


def test_a_fresh_machine_gets_everything(
    fireside: Fireside, backup: Path, data: Path, tmp_path: Path
) -> None:
    ran = fireside("--data", str(tmp_path / "new"), "restore", str(backup), "--yes")
    assert ran.code == 0
    assert load(tmp_path / "new").team == load(data).team
    assert fireside("--data", str(tmp_path / "new"), "last").out == fireside("last").out
