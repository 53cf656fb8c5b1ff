from pathlib import Path

import msgspec
import pytest

from tests.cli.samples import NOW, SECRET, Fireside
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.digest import Digest
from tui.domain.people.team import with_digest
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import with_meeting
from tui.storage.repository.store import Store


def test_all_is_well(fireside: Fireside, data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    ran = fireside("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("All is well: ")
    assert before == {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}


def test_nothing_there_is_well_too(fireside: Fireside) -> None:
    assert fireside("check").code == 0


def test_each_broken_file_has_its_line(fireside: Fireside, data: Path, tmp_path: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        live = Meeting(id="live01", person="anna01", template="free-talk", created=NOW, touched=NOW)
        store.save(old, with_meeting(old, live))
    broken = [
        data / "people" / "anna01" / "2026.shared.json",
        data / "people" / "bo0002" / "private.json",
        data / "live" / "live01.shared.json",
    ]
    for path in broken:
        path.write_bytes(path.read_bytes()[:-9])
    (data / "team.json").unlink()
    config = tmp_path / "config"
    config.mkdir()
    (config / "settings.toml").write_text('language = "xx"\n')
    ran = fireside("check")
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert len(lines) == len(set(lines))
    for path in [*broken, data / "team.json", config / "settings.toml"]:
        assert sum(str(path) in line for line in lines) == 1, path


def test_damage_is_one_line_for_every_command(fireside: Fireside, data: Path) -> None:
    (data / "team.json").write_bytes(b"fireside 1 seq=1 length=2 sha256=00\n{}")
    for command in (
        ("last",),
        ("due", "--json"),
        ("people",),
        ("brief", "anna"),
        ("add", "bo", "x"),
        ("meet",),
    ):
        ran = fireside(*command)
        assert (ran.code, ran.out) == (1, "")
        assert "team.json is damaged" in ran.err and ran.err.count("\n") == 1


def test_data_of_a_newer_fireside_is_left_alone(fireside: Fireside, data: Path) -> None:
    newer = b"fireside 9 another form\n{}"
    (data / "team.json").write_bytes(newer)
    ran = fireside("people", "add", "Elias")
    assert ran.code == 1 and "newer Fireside" in ran.err
    assert (data / "team.json").read_bytes() == newer


def everything(folder: Path) -> dict[Path, tuple[bytes, int]]:
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "lock")
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


@pytest.fixture
def twice(data: Path, fireside: Fireside) -> Path:
    """Data with an earlier version of the team and of Anna's private notes."""
    with Store.open(data) as store:
        old = store.load()
        private = msgspec.structs.replace(store.private("anna01"), focus=("listen",))
        store.save(old, msgspec.structs.replace(old, privates={"anna01": private}))
    fireside("act", "anna å", "call the harbour")
    return data


def harmed(folder: Path, name: str) -> bytes:
    raw = (folder / name).read_bytes()
    (folder / name).write_bytes(raw[:-20] + b"x" * 20)
    return (folder / name).read_bytes()


def test_without_repair_nothing_is_changed(fireside: Fireside, twice: Path) -> None:
    harmed(twice, "team.json")
    (twice / "people" / "anna01" / "private.json").unlink()
    before = everything(twice)
    ran = fireside("check")
    assert ran.code == 1
    assert "`fireside check --repair` brings back" in ran.out
    assert everything(twice) == before
    assert fireside("check", "--yes").code == 2


def test_repair_puts_versions_back_and_keeps_what_was_there(fireside: Fireside, twice: Path) -> None:
    junk = harmed(twice, "team.json")
    (twice / "people" / "anna01" / "private.json").unlink()
    ran = fireside("check", "--repair", "--yes")
    assert ran.code == 0, ran.out
    assert "team.json cannot be read. Version 1, written on " in ran.out
    assert "holds 3 people, 3 actions, 1 point." in ran.out
    assert ran.out.splitlines()[-1].startswith("All is well")
    kept = twice / "backups" / "aside" / "team.json.20261123T093000.damaged"
    assert kept.read_bytes() == junk and kept.stat().st_mode & 0o777 == 0o600
    assert "call the harbour" not in fireside("last").out
    assert SECRET in str(Store.reader(twice).private("anna01"))
    assert fireside("add", "bo", "it goes on").code == 0
    assert fireside("check").code == 0


def test_repair_asks_before_it_puts_anything_back(
    fireside: Fireside, twice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    harmed(twice, "team.json")
    before = everything(twice)
    ran = fireside("check", "--repair")
    assert ran.code == 1 and "--yes" in ran.err
    monkeypatch.setattr("tui.cli.input.confirm_prompt.can_answer", lambda: True)
    ran = fireside("check", "--repair", typed="\n")
    assert ran.code == 1 and "Left as it is." in ran.out
    assert everything(twice) == before
    assert fireside("check", "--repair", typed="y\n").code == 0


def test_what_has_no_backup_is_left(fireside: Fireside, data: Path) -> None:
    harmed(data, "people/anna01/2026.shared.json")
    before = everything(data)
    ran = fireside("check", "--repair", "--yes")
    assert ran.code == 1 and "has no good backup" in ran.out
    assert everything(data) == before, "nor is anything summed up from half an archive"


def test_a_backup_that_is_damaged_too_is_passed_over(fireside: Fireside, twice: Path) -> None:
    fireside("add", "bo", "one more")
    newest = max((twice / "backups").glob("team.json.*"))
    newest.write_bytes(b"junk")
    harmed(twice, "team.json")
    assert "Version 1, " in fireside("check", "--repair", "--yes").out
    (aside,) = (twice / "backups" / "aside").glob(f"*{newest.name}*")
    assert aside.read_bytes() == b"junk"


def test_digests_are_derived_anew(fireside: Fireside, data: Path) -> None:
    with Store.open(data) as store:
        old = store.load()
        good = old.team.digests
        store.save(
            old, msgspec.structs.replace(old, team=with_digest(old.team, "bo0002", Digest(meetings=9)))
        )
    before = everything(data)
    ran = fireside("check")
    assert ran.code == 1 and "Bo Sørensen: number of meetings on home 9, in the archive 1" in ran.out
    assert everything(data) == before
    assert fireside("check", "--repair").code == 0
    assert Store.reader(data).team().digests == good


def test_what_is_archived_is_not_open_as_well(fireside: Fireside, data: Path) -> None:
    """The team may be one version older than the archive then."""
    before = (data / "team.json").read_bytes()
    with Store.open(data) as store:
        old = msgspec.structs.replace(store.load(), privates={"anna01": store.private("anna01")})
        live = Meeting(id="meet77", person="anna01", template="free-talk", created=NOW, touched=NOW)
        old_live = with_meeting(old, live)
        store.save(old, old_live)
        store.save(old_live, close(old_live, live, minutes="", now=NOW, today=NOW.date()))
    (data / "team.json").write_bytes(before)
    assert "Anna Åkesson: number of meetings on home 1, in the archive 2" in fireside("check").out
    ran = fireside("check", "--repair")
    assert ran.code == 0 and "Anna Åkesson: summary rebuilt (meetings 1 → 2)." in ran.out
    reader = Store.reader(data)
    archived = {one.id for one in reader.archive("anna01", 2026).actions}
    assert archived and not archived & {one.id for one in reader.team().actions}
    assert reader.team().digest("anna01").meetings == 2


def test_a_damaged_record_of_a_change_is_set_aside(fireside: Fireside, data: Path) -> None:
    (data / "journal.json").write_bytes(b"junk")
    assert fireside("check").code == 1
    assert fireside("add", "bo", "x").code == 1
    ran = fireside("check", "--repair", "--yes")
    assert ran.code == 0 and "a change was not finished" in ran.out
    (kept,) = (data / "backups" / "aside").iterdir()
    assert kept.read_bytes() == b"junk"
    assert fireside("add", "bo", "x").code == 0


def test_a_damaged_record_of_what_was_erased_is_put_back(fireside: Fireside, data: Path) -> None:
    for name in ("bo", "anne"):
        fireside("forget", name, "--yes")
    path = data / "erasure.json"
    path.write_bytes(path.read_bytes()[:-3])
    assert fireside("add", "anna", "x").code == 1
    assert "erasure.json is damaged" in fireside("check").out
    ran = fireside("check", "--repair", "--yes")
    assert ran.code == 0 and "erasure.json cannot be read." in ran.out
    assert "bo0002" in Store.reader(data).register().forgotten


def test_while_the_app_is_open_nothing_is_repaired(fireside: Fireside, twice: Path) -> None:
    harmed(twice, "people/anna01/private.json")
    with Store.open(twice):
        before = everything(twice)
        ran = fireside("check", "--repair", "--yes")
        assert ran.code == 1 and "in use" in ran.err
        assert everything(twice) == before


@pytest.mark.parametrize(
    "name",
    [
        "team (Anna's conflicted copy 2026-11-23).json",
        "team.sync-conflict-20261123-101010-ABCDEFG.json",
        "team-LAPTOP-7.json",
        "team 2.json",
        "team (1).json",
        "team_conflict-20261123-101010.json",
        "team[Conflict].json",
        "people/anna01/2026.shared (conflicted copy 2026-11-23 101010).json",
        "people/anna01/private.sync-conflict-20261123-101010-ABCDEFG.json",
        "live/meet01.shared 2.json",
    ],
)
def test_copies_of_services_that_sync_are_listed_and_left(fireside: Fireside, data: Path, name: str) -> None:
    (data / name).parent.mkdir(exist_ok=True)
    (data / name).write_bytes((data / "team.json").read_bytes())
    before = everything(data)
    ran = fireside("check")
    assert ran.code == 0 and f"{data / name} is a copy made by a service that syncs" in ran.out
    assert fireside("check", "--repair", "--yes").code == 0
    assert everything(data) == before


def test_other_files_are_nobodys_copy(fireside: Fireside, data: Path) -> None:
    for name in ("notes.json", "team.txt", "teamwork.json", "crash.txt"):
        (data / name).write_text("{}")
    assert "is a copy" not in fireside("check").out


def test_a_data_folder_that_is_open_to_others_is_named_with_the_mend(fireside: Fireside, data: Path) -> None:
    data.chmod(0o777)
    ran = fireside("check")
    assert ran.code == 1 and f"chmod 700 '{data}'" in ran.out
    assert fireside("add", "bo", "a point").code == 0
    assert fireside("check").code == 0
