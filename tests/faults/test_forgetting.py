"""Somebody is forgotten, and the process dies or the disk fails at each single operation of it."""

import errno
import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.faults import canaries
from tests.faults.canaries import CLEO, GONE, hits, of_others
from tests.faults.faulty import Faulty, Killed, Quick, fail_at, kill_at, no_fault, temporary_files
from tests.storage.samples import BO, NOW, TODAY
from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Answer, Aside, Meeting, with_draft
from tui.domain.people.team import Team
from tui.domain.people.team_removal import without_people, without_person
from tui.domain.workspace.state import Closing, State
from tui.storage.durable import backups, quarantine
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import StorageError
from tui.storage.records.tables import Part
from tui.storage.recovery import backup_file, folder_snapshot, restore_backup
from tui.storage.recovery.restore_backup import without_forgotten
from tui.storage.repository.form_drafts import Forms
from tui.storage.repository.store import Store


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forgetting") / "full"
    canaries.write(folder)
    return folder


@pytest.fixture
def data(full: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(full, folder)
    return folder


def forget(folder: Path) -> None:
    with Store.open(folder, files=Quick()) as store:
        store.load()
        store.forget(GONE)


def loaded(folder: Path) -> State:
    with Store.open(folder, files=Quick()) as store:
        return store.load()


def team_rows(folder: Path) -> dict[str, list[tuple[str, str, dict[str, Any]]]]:
    """What each version of the team file holds of everybody but the one forgotten, by version and time."""
    paths = [backup.path for backup in backups.backups_of(Quick(), folder, folder / "team.json")]
    found = {}
    for path in paths:
        sealed = PLAIN.unseal("team.json", path.read_bytes())
        tables = json.loads(sealed.body)
        rows = [(name, n, row) for name, table in tables.items() for n, row in table.items()]
        rest = [one for one in rows if GONE not in (one[2].get("id"), one[2].get("person"))]
        for *_, row in rest:
            if "figures" in row:
                row["present"] = [id for id in row["present"] if id != GONE]
                for figure in row["figures"]:
                    # How many are behind a figure stays known.
                    figure.pop("forgotten", None)
                    figure["members"] = [id for id in figure["members"] if id != GONE]
            if "members" in row:
                row["members"] = [id for id in row["members"] if id != GONE]
        rest = [one for one in rest if one[2].get("members") != []]
        found[f"{path.name} {sealed.seq}"] = rest
    return found


def test_everything_is_there_before(full: Path) -> None:
    kinds = {name.rsplit(".", 2)[0] if name.startswith("backups") else name for name in hits(full)}
    people = [f"people/{GONE}/{name}" for name in ("private.json", "2025.shared.json", "2026.shared.json")]
    live = [f"live/live{GONE}.{half}.json" for half in ("shared", "private")]
    for name in ("team.json", "forms.private.json", people[0], *live):
        assert {name, f"backups/{name}"} <= kinds
    assert set(people) <= kinds
    raw = b"".join(path.read_bytes() for path in full.rglob("*") if path.is_file())
    words = {raw[at : at + 12] for at in range(len(raw)) if raw.startswith(b"canary", at)}
    assert len(words) >= 40, "each field has a word of its own"


def test_nothing_is_left_of_somebody_forgotten_and_everything_of_others(data: Path) -> None:
    before, theirs, versions = of_others(data), loaded(data), team_rows(data)
    (data / ".team.json.00ff00ff.tmp").write_bytes(b"canary half written")
    (data / "backups" / ".team.json.00000001.20260101T000000.0f0f.tmp").write_bytes(b"canary half copied")
    broken = data / "backups" / "team.json.00000000.20200101T000000"
    broken.write_bytes(b"canary, damaged")
    forget(data)
    assert hits(data) == []
    assert not broken.exists()
    assert of_others(data) == before, "byte for byte"
    after = team_rows(data)
    assert {name: after[name] for name in versions} == versions, "each version with its number and time"
    assert loaded(data).team == without_people(theirs.team, {GONE})
    assert set(loaded(data).meetings) == {BO.id, CLEO.id}
    assert loaded(data).meetings[BO.id] == theirs.meetings[BO.id]
    assert Forms(data).about(BO.id) == ("bo half typed",)
    assert temporary_files(data) == []
    assert PLAIN.unseal("team.json", (data / "team.json").read_bytes()).seq > max(
        int(name.split(" ")[1]) for name in versions
    )


def test_only_a_random_id_is_kept(data: Path) -> None:
    forget(data)
    register = Store.reader(data).register()
    assert (register.forgotten, register.under_way) == ((GONE,), False)
    assert b"canary" not in (data / "erasure.json").read_bytes()
    forget(data)
    assert Store.reader(data).register().forgotten == (GONE,)


def test_somebody_who_left_before_can_be_forgotten(data: Path) -> None:
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        store.save(old, msgspec.structs.replace(old, team=without_person(old.team, GONE, TODAY)))
    assert [one.id for one in loaded(data).team.former] == [GONE]
    forget(data)
    assert hits(data) == [] and loaded(data).team.former == ()


def operations(folder: Path) -> int:
    files = Faulty()
    with Store.open(folder, files=files) as store:
        store.load()
        files.names.clear()
        store.forget(GONE)
        return len(files.names)


def test_killed_at_any_operation_it_is_finished_at_the_next_opening(
    full: Path, data: Path, tmp_path: Path
) -> None:
    theirs = loaded(data)
    total = operations(data)
    assert total > 100
    for number in range(total):
        folder = tmp_path / f"killed{number}"
        shutil.copytree(full, folder)
        before, files = of_others(folder), Faulty()
        store = Store.open(folder, files=files)
        store.load()
        files.names.clear()
        files.fault = kill_at(number)
        with pytest.raises(Killed):
            store.forget(GONE)
        files.fault = no_fault
        store.close()
        found = loaded(folder)
        if Store.reader(folder).register().forgotten:
            assert hits(folder) == [], number
            assert found.team.people == (BO, CLEO)
        else:
            assert found == theirs
        assert found.meetings[BO.id] == theirs.meetings[BO.id]
        assert of_others(folder) == before
        assert temporary_files(folder) == []
        shutil.rmtree(folder)


def test_killed_while_finishing_it_is_finished_the_next_time(data: Path, tmp_path: Path) -> None:
    files = Faulty()
    trial = tmp_path / "trial"
    shutil.copytree(data, trial)
    half = operations(trial) * 2 // 3
    store = Store.open(data, files=files)
    store.load()
    files.names.clear()
    files.fault = kill_at(half)
    with pytest.raises(Killed):
        store.forget(GONE)
    files.fault = no_fault
    store.close()
    assert hits(data)
    for number in range(5, 500, 5):
        folder = tmp_path / f"again{number}"
        shutil.copytree(data, folder)
        try:
            Store.open(folder, files=Faulty(kill_at(number))).close()
        except Killed:
            loaded(folder)
        else:
            break
        assert hits(folder) == []
        shutil.rmtree(folder)
    assert number > 40


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_an_error_is_told_and_the_next_opening_finishes(
    full: Path, data: Path, tmp_path: Path, code: int
) -> None:
    total = operations(data)
    for number in range(code % 17, total, 17):
        folder = tmp_path / f"failed{number}"
        shutil.copytree(full, folder)
        files = Faulty()
        with Store.open(folder, files=files) as store:
            store.load()
            files.names.clear()
            files.fault = fail_at(number, code)
            try:
                store.forget(GONE)
            except StorageError as trouble:
                assert "\n" not in str(trouble) and "canary" not in str(trouble)
            files.fault = no_fault
        loaded(folder)
        if Store.reader(folder).register().forgotten:
            assert hits(folder) == [], number
        shutil.rmtree(folder)


def test_a_file_that_cannot_be_read_stops_it_before_it_begins(data: Path) -> None:
    live = data / "live" / f"live{BO.id}.shared.json"
    live.write_bytes(live.read_bytes()[:-5])
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    with Store.open(data, files=Quick()) as store, pytest.raises(StorageError, match="live"):
        store.forget(GONE)
    before[data / "lock"] = (data / "lock").read_bytes()
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before


def test_an_older_copy_put_back_by_hand_does_not_bring_them_back(full: Path, data: Path) -> None:
    forget(data)
    shutil.copy(full / "team.json", data / "team.json")
    shutil.copytree(full / "people" / GONE, data / "people" / GONE)
    for path in (full / "live").glob(f"live{GONE}.*"):
        shutil.copy(path, data / "live")
    assert loaded(data).team.people == (BO, CLEO)
    assert hits(data) == []


def parts(folder: Path) -> dict[str, Part]:
    return backup_file.parts(folder, folder_snapshot.take(folder))


def test_what_is_restored_brings_nobody_forgotten_back(full: Path) -> None:
    old = parts(full)
    kept = without_forgotten(old, (GONE,))
    assert "canary" not in str(kept) and GONE not in str(kept)
    assert {path: part for path, part in old.items() if BO.id in path}.items() <= kept.items()
    assert without_forgotten(old, ()) == old


def test_what_was_set_aside_goes_too(data: Path) -> None:
    for name in ("before-restore.tar", "team.json.20260101T000000.damaged"):
        quarantine.put(Quick(), data, name, b"canary")
    forget(data)
    assert hits(data) == []


def test_a_damaged_register_stops_the_opening_and_names_its_backup(data: Path) -> None:
    forget(data)
    path = data / "erasure.json"
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(StorageError, match=r"erasure\.json.*cp "):
        Store.open(data, files=Quick())
    good = backups.newest_good(Quick(), data, path, PLAIN)
    assert good is not None
    shutil.copy(good, path)
    Store.open(data, files=Quick()).close()
    assert Store.reader(data).register().forgotten == (GONE,)


def packed(folder: Path) -> bytes:
    return backup_file.pack(folder_snapshot.take(folder, Quick()), NOW)


def restore(folder: Path, raw: bytes) -> None:
    name = Path("kept.tar")
    files = backup_file.unpack(name, raw).files
    with Store.open(folder, files=Quick()) as store:
        plan = restore_backup.plan(
            folder,
            folder_snapshot.take_held(folder, Quick()),
            backup_file.parts(name, files),
            forgotten=backup_file.forgotten(name, files),
        )
        assert GONE not in plan.after
        restore_backup.carry_out(store, plan, NOW, Quick())


def test_a_whole_restore_brings_nobody_forgotten_back(data: Path) -> None:
    old = packed(data)
    forget(data)
    with Store.open(data, files=Quick()) as store:
        now = store.load()
        store.save(now, msgspec.structs.replace(now, team=without_person(now.team, BO.id, TODAY)))
    restore(data, old)
    assert hits(data) == []
    assert Store.reader(data).team().people == (BO, CLEO)
    assert Store.reader(data).register().forgotten == (GONE,)


def test_on_another_machine_those_forgotten_before_are_remembered(data: Path, tmp_path: Path) -> None:
    old = packed(data)
    forget(data)
    other = tmp_path / "other"
    restore(other, packed(data))
    assert Store.reader(other).team().people == (BO, CLEO)
    restore(other, old)
    assert hits(other) == []


def test_nobody_forgotten_leaves_no_trace_of_it(tmp_path: Path) -> None:
    with Store.open(tmp_path, files=Quick()) as store:
        assert store.load().team == Team()
    assert not (tmp_path / "erasure.json").exists()


def with_several(data: Path) -> None:
    """Bo has held one meeting of several with the person, and another is under way; backups hold both."""
    answers = (
        Answer(question=f"move.round.{GONE}", choice="foggy", text="canary of the round"),
        Answer(question=f"move.round.{BO.id}", choice="sunny", text="bo of the round"),
        Answer(question=f"move.sounding-board.{BO.id}", choice=GONE, text="bo is stuck"),
    )
    meeting = Meeting(
        id="several1",
        person=BO.id,
        participants=(GONE, "other123"),
        template="team-check-in",
        created=NOW,
        touched=NOW,
        held=TODAY,
        answers=answers,
        aside=Aside(drafts={f"move.round.{GONE}": "canary draft", "capture": "bo draft"}),
    )
    live = msgspec.structs.replace(meeting, id="several2", held=None)
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        rest = {person: one for person, one in old.meetings.items() if person != BO.id}
        first = msgspec.structs.replace(old, meetings={**rest, BO.id: live})
        store.save(old, first)
        later = msgspec.structs.replace(live, purpose="more")
        later = with_draft(later, "action", "bo")
        closing = Closing(held=Held(meeting=meeting), year=TODAY.year)
        second = msgspec.structs.replace(
            first, meetings={**rest, BO.id: later}, closings={"several1": closing}
        )
        store.save(first, second)
        again = msgspec.structs.replace(closing, held=Held(meeting=meeting, minutes="bo"))
        store.save(second, msgspec.structs.replace(second, closings={"several1": again}))


def test_what_was_kept_of_them_in_a_meeting_of_several_goes_and_the_others_stay(data: Path) -> None:
    with_several(data)
    old = parts(data)
    assert any(f"people/{BO.id}" in name and name.startswith("backups") for name in hits(data))
    forget(data)
    assert hits(data) == []
    with Store.open(data, files=Quick()) as store:
        live = store.load().meetings[BO.id]
        (held,) = [h for h in store.archive(BO.id, TODAY.year).meetings if h.meeting.id == "several1"]
    for meeting in (live, held.meeting):
        assert meeting.participants == ("other123",)
        assert [(a.question, a.choice, a.text) for a in meeting.answers] == [
            (f"move.round.{BO.id}", "sunny", "bo of the round"),
            (f"move.sounding-board.{BO.id}", "", "bo is stuck"),
        ]
    assert live.aside.drafts == {"capture": "bo draft", "action": "bo"}
    kept = without_forgotten(old, (GONE,))
    assert "canary" not in str(kept) and GONE not in str(kept) and "bo of the round" in str(kept)


def test_a_damaged_archive_of_others_stops_it_before_it_begins(data: Path) -> None:
    path = data / "people" / BO.id / f"{TODAY.year}.shared.json"
    path.write_bytes(path.read_bytes()[:-5])
    with Store.open(data, files=Quick()) as store, pytest.raises(StorageError, match="damaged"):
        store.forget(GONE)
    assert not (data / "erasure.json").exists()
