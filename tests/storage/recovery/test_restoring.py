"""A whole earlier state is put back, from a backup or from the versions kept, and taken back again."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.faults.faulty import Faulty, Killed, Quick, kill_at, no_fault
from tests.storage.samples import ANNA, BO, NOW, SECRET, TODAY, action, closed, full_meeting, state
from tui.domain.meeting.privacy import Private
from tui.domain.people.team import with_action, with_person
from tui.domain.people.team_removal import without_person
from tui.domain.workspace.state import State, with_meeting, without_meeting
from tui.storage.durable import quarantine
from tui.storage.records.tables import Part
from tui.storage.recovery import backup_file, folder_snapshot, restore_backup
from tui.storage.recovery.folder_snapshot import BusyError
from tui.storage.recovery.point_in_time import Rewind, TooEarlyError
from tui.storage.repository.store import Store

LATER = msgspec.structs.replace(ANNA, name="Anna Later")


class Then(Quick):
    """A disk whose files are written when the test says so."""

    def __init__(self) -> None:
        self.now = NOW

    def fsync(self, handle: int) -> None:
        os.utime(handle, (self.now.timestamp(), self.now.timestamp()))


def saved(folder: Path, *states: State, files: Quick | None = None) -> None:
    with Store.open(folder, files=files or Quick()) as store:
        old = store.load()
        for new in states:
            if isinstance(files, Then):
                files.now += timedelta(hours=1)
            store.save(old, new)
            old = new


def content(folder: Path) -> tuple[object, ...]:
    reader = Store.reader(folder)
    histories = {id: reader.history(id) for id in ("anna01", "bo0002")}
    settled = {year: reader.archive("anna01", year) for year in reader.years("anna01") if histories["anna01"]}
    privates = [reader.private(id) for id in ("anna01", "bo0002")]
    return reader.team(), reader.live(), histories, settled, privates


def restore(
    folder: Path, target: dict[str, Part], spared: set[str] | None = None, files: Quick | None = None
) -> restore_backup.Plan:
    files = files or Quick()
    with Store.open(folder, files=files) as store:
        plan = restore_backup.plan(
            folder, folder_snapshot.take_held(folder, files), target, spared=spared or set()
        )
        if plan.bodies:
            restore_backup.carry_out(store, plan, NOW, files)
    return plan


def unpacked(raw: bytes) -> dict[str, Part]:
    return backup_file.parts(Path("b.tar"), backup_file.unpack(Path("b.tar"), raw).files)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A meeting closed, another under way, private notes."""
    folder = tmp_path / "data"
    before = state()
    after = closed(before)
    saved(folder, before, after, with_meeting(after, full_meeting("meet02", "bo0002")))
    return folder


@pytest.fixture
def packed(folder: Path) -> bytes:
    return backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)


def change(folder: Path) -> None:
    """Much becomes otherwise: somebody goes, somebody new comes, a meeting is closed, another begun."""
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        old = msgspec.structs.replace(
            old, privates={p: store.private(p) for p in ("anna01", "bo0002", "cia003")}
        )
        new = closed(old, "bo0002")
        team = with_person(with_person(new.team, LATER), msgspec.structs.replace(BO, id="cia003", name="Cia"))
        team = with_action(team, action(9, "cia003"))
        new = msgspec.structs.replace(
            new, team=team, privates={**new.privates, "cia003": Private(focus=("new",))}
        )
        new = with_meeting(new, full_meeting("meet03", "cia003"))
        store.save(old, new)


def test_a_backup_brings_everything_back_and_undoing_brings_the_rest(folder: Path, packed: bytes) -> None:
    first = content(folder)
    change(folder)
    second = content(folder)
    assert first != second
    plan = restore(folder, unpacked(packed))
    assert content(folder) == first
    assert Store.reader(folder).private("cia003") == Private()
    assert plan.before["cia003"].counts.actions == 1 and "cia003" not in plan.after
    for expected in (second, first, second):
        _path, target, damaged = restore_backup.state_before(folder)
        restore(folder, target, damaged)
        assert content(folder) == expected


def test_it_comes_back_on_another_machine(tmp_path: Path, folder: Path, packed: bytes) -> None:
    restore(tmp_path / "new", unpacked(packed))
    assert content(tmp_path / "new") == content(folder)


def test_the_same_moment_makes_the_same_backup(folder: Path, packed: bytes) -> None:
    assert backup_file.pack(folder_snapshot.take(folder, Quick()), NOW) == packed
    assert not restore(folder, unpacked(packed)).bodies


def test_a_damaged_file_is_replaced_and_kept_aside(folder: Path, packed: bytes) -> None:
    first = content(folder)
    archive = folder / "people" / "anna01" / "2026.shared.json"
    archive.write_bytes(b"garbage")
    plan = restore(folder, unpacked(packed))
    assert plan.damaged == ("people/anna01/2026.shared.json",)
    assert content(folder) == first
    path, target, damaged = restore_backup.state_before(folder)
    assert backup_file.read(path).files["people/anna01/2026.shared.json"] == b"garbage"
    restore(folder, target, damaged)
    assert content(folder) == first


def test_killed_at_any_operation_the_state_is_the_one_or_the_other(folder: Path, packed: bytes) -> None:
    first = content(folder)
    change(folder)
    second = content(folder)
    seen = set()
    for number in range(0, 400, 3):
        copy = folder.with_name(f"copy{number}")
        shutil.copytree(folder, copy)
        files = Faulty()
        store = Store.open(copy, files=files)
        plan = restore_backup.plan(copy, folder_snapshot.take_held(copy, files), unpacked(packed))
        files.names.clear()
        files.fault = kill_at(number)
        try:
            restore_backup.carry_out(store, plan, NOW, files)
        except Killed:
            ended = False
        else:
            ended = True
        files.fault = no_fault
        store.close()
        Store.open(copy, files=Quick()).close()
        found = content(copy)
        assert found == first or (found == second and not ended)
        seen.add(found == first)
        if found == first:
            _path, target, damaged = restore_backup.state_before(copy)
            restore(copy, target, damaged)
            assert content(copy) == second
        shutil.rmtree(copy)
        if ended:
            break
    assert ended and seen == {True, False}


def test_what_it_leaves_is_for_its_owner_alone(folder: Path, packed: bytes, tmp_path: Path) -> None:
    change(folder)
    restore(folder, unpacked(packed))
    kept = folder / quarantine.FOLDER
    assert kept.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in kept.iterdir()] == [0o600]
    out = tmp_path / "b.tar"
    backup_file.write(Quick(), out, packed)
    assert out.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        backup_file.write(Quick(), out, b"other")
    assert out.read_bytes() == packed
    assert {path.name for path in tmp_path.iterdir()} == {"data", "b.tar"}
    quarantine.erase(Quick(), folder)
    assert list(kept.iterdir()) == []


def test_a_snapshot_waits_for_a_change_half_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_snapshot, "_TRIES", 4)
    monkeypatch.setattr(folder_snapshot, "_PAUSE", 0)
    files = Faulty()
    store = Store.open(folder, files=files)
    old = store.load()
    old = msgspec.structs.replace(old, privates={"bo0002": store.private("bo0002")})
    files.names.clear()
    files.fault = kill_at(30)
    with pytest.raises(Killed):
        store.save(old, closed(old, "bo0002"))
    files.fault = no_fault
    assert (folder / "journal.json").exists()
    with pytest.raises(BusyError):
        folder_snapshot.take(folder, Quick())
    # The one that held it is gone: the change is finished, then all is read.
    store.close()
    taken = folder_snapshot.take(folder, Quick())
    assert "people/bo0002/2026.shared.json" in taken and "live/meet02.shared.json" not in taken


def test_a_snapshot_is_never_of_two_moments(folder: Path) -> None:
    class Restless(Quick):
        """Somebody else saves while it reads."""

        turns = 3

        def read(self, path: Path) -> bytes:
            raw = super().read(path)
            if path.name == "team.json" and self.turns:
                self.turns -= 1
                with Store.open(folder, files=Quick()) as store:
                    old = store.load()
                    team = with_action(old.team, action(1, text=f"turn {self.turns}"))
                    private = Private(focus=(f"turn {self.turns}",))
                    store.save(old, msgspec.structs.replace(old, team=team, privates={"anna01": private}))
            return raw

    parts = backup_file.parts(folder, folder_snapshot.take(folder, Restless()))
    team, private = parts["team.json"], parts["people/anna01/private.json"]
    assert "turn 0" in str(team) and "turn 0" in str(private)


def test_one_goes_back_to_an_earlier_moment(tmp_path: Path) -> None:
    folder, files = tmp_path / "data", Then()
    before = state()
    after = closed(before)
    other = msgspec.structs.replace(after, team=without_person(after.team, "bo0002", TODAY))
    last = with_meeting(other, full_meeting("meet05"))
    saved(folder, before, after, other, last, files=files)
    rewind = Rewind(folder, files)
    assert [moment.at for moment in rewind.moments()] == [NOW + timedelta(hours=h) for h in (3, 2, 1)]

    at, parts = rewind.state_at(NOW + timedelta(hours=2, minutes=30))
    assert at == NOW + timedelta(hours=2)
    files.now += timedelta(hours=1)
    restore(folder, parts, files=files)
    found = Store.reader(folder)
    assert found.team() == after.team
    assert [held.meeting.id for held in found.history("anna01")] == ["meet01"]
    assert list(found.live()) == ["anna01"], "what is under way stays"

    at, parts = rewind.state_at(NOW + timedelta(hours=1))
    files.now += timedelta(hours=1)
    restore(folder, parts, files=files)
    assert Store.reader(folder).team() == before.team
    assert Store.reader(folder).history("anna01") == ()
    assert Store.reader(folder).private("anna01") == before.privates["anna01"]
    with pytest.raises(TooEarlyError) as told:
        rewind.state_at(NOW)
    assert told.value.oldest == NOW + timedelta(hours=1)


def test_a_meeting_that_was_closed_by_then_is_not_under_way_as_well(tmp_path: Path) -> None:
    folder, files = tmp_path / "data", Then()
    before = state()
    saved(folder, before, closed(before), before, files=files)
    rewind = Rewind(folder, files)
    _at, parts = rewind.state_at(NOW + timedelta(hours=2))
    files.now += timedelta(hours=1)
    restore(folder, parts, files=files)
    assert Store.reader(folder).live() == {}
    assert len(Store.reader(folder).history("anna01")) == 1


def test_of_versions_thinned_out_the_nearest_one_is_taken(tmp_path: Path) -> None:
    folder, files = tmp_path / "data", Then()
    before = state()
    private = before.privates["anna01"]
    noted = msgspec.structs.replace(
        before, privates={"anna01": msgspec.structs.replace(private, focus=("listen",))}
    )
    more = msgspec.structs.replace(
        before, privates={"anna01": msgspec.structs.replace(private, focus=("listen", "more"))}
    )
    saved(folder, before, noted, more, files=files)
    (first,) = (folder / "backups" / "people" / "anna01").glob("private.json.00000001.*")
    first.unlink()
    _at, parts = Rewind(folder, files).state_at(NOW + timedelta(hours=1))
    assert parts["people/anna01/private.json"] == noted.privates["anna01"]


def test_nothing_private_is_told(folder: Path, packed: bytes) -> None:
    change(folder)
    plan = restore(folder, unpacked(packed))
    assert SECRET not in str([(h.name, h.counts) for h in (*plan.before.values(), *plan.after.values())])


def test_a_meeting_taken_back_is_there_again(folder: Path, packed: bytes) -> None:
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        store.save(old, without_meeting(old, "bo0002"))
    restore(folder, unpacked(packed))
    assert Store.reader(folder).live()["bo0002"] == full_meeting("meet02", "bo0002")


def test_the_list_says_when_it_was_made(packed: bytes) -> None:
    assert backup_file.unpack(Path("b.tar"), packed).made == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_decisions_the_log_and_groups_come_back_and_are_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    shutil.copytree(Path(__file__).parents[2] / "data" / "format-2", folder)
    before = content(folder)
    packed = backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)
    with Store.open(folder, files=Quick()) as store:
        store.save(store.load(), State())
    plan = restore(folder, unpacked(packed))
    counts = plan.after["anna01"].counts
    assert (counts.decisions, counts.log) == (2, 2), "shared ones, open and archived"
    assert plan.before["anna01"].counts.log == 1
    assert content(folder) == before
    with Store.open(folder, files=Quick()) as store:
        forgotten = restore_backup.plan(
            folder, folder_snapshot.take_held(folder, Quick()), unpacked(packed), forgotten=("anna01",)
        )
        restore_backup.carry_out(store, forgotten, NOW, Quick())
    team = Store.reader(folder).team()
    assert (team.decisions, team.log) == ((), ())
    assert [group.members for group in team.groups] == [("bo0002",)]
