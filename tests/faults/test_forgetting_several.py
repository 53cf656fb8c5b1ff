"""Somebody is forgotten who took part in the meetings of others: those stay, without them."""

import shutil
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from tests.faults import canaries
from tests.faults.canaries import CLEO, GONE, hits
from tests.faults.faulty import Faulty, Killed, Quick, kill_at, no_fault
from tests.storage.samples import BO, TODAY
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.digest import Digest
from tui.domain.workspace.close_meeting import digest_of
from tui.storage.durable import backups
from tui.storage.durable.envelope import PLAIN
from tui.storage.errors import StorageError
from tui.storage.records import tables
from tui.storage.recovery import backup_file, folder_snapshot
from tui.storage.recovery.restore_backup import without_forgotten
from tui.storage.repository.store import Store

ARCHIVE = f"people/{CLEO.id}/{TODAY.year}.shared.json"
LIVE = "live/teamlive.shared.json"
MINUTES = """\
# Cleo Marsh · then

With Cleo, Bo

Purpose: cleo more

## Notes

- cleo more

## Questions and answers

- Round (Bo) – Sunny: bo round
- Sounding board (your manager) – Bo: the budget
"""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("several") / "full"
    canaries.write(folder)
    return folder


@pytest.fixture
def data(full: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(full, folder)
    return folder


def forget(folder: Path, *people: str) -> None:
    with Store.open(folder, files=Quick()) as store:
        store.load()
        for person in people or (GONE,):
            store.forget(person)


def versions(folder: Path, path: str) -> list[Path]:
    return [backup.path for backup in backups.backups_of(Quick(), folder, folder / path)]


def archive(folder: Path) -> Archive:
    return Store.reader(folder).archive(CLEO.id, TODAY.year)


def live(folder: Path) -> Meeting:
    return Store.reader(folder).live()[CLEO.id]


def is_without(after: Meeting, before: Meeting) -> bool:
    """Whether nothing but their part is missing."""
    answers = tuple(
        msgspec.structs.replace(a, choice="") if a.choice == GONE else a
        for a in before.answers
        if "canary" not in a.text
    )
    aside = msgspec.structs.replace(
        before.aside,
        secrets={k: v for k, v in before.aside.secrets.items() if "canary" not in v},
        drafts={k: v for k, v in before.aside.drafts.items() if "canary" not in v},
    )
    return (
        after == msgspec.structs.replace(before, participants=(BO.id,), answers=answers, aside=aside)
        and len(answers) == len(before.answers) - 2
    )


def test_their_part_is_there_before_in_every_version(full: Path) -> None:
    found = hits(full)
    private = "live/teamlive.private.json"
    for path in (ARCHIVE, ARCHIVE.replace("2026", "2025"), LIVE, private):
        assert path in found
    assert {str(p.relative_to(full)) for p in (*versions(full, LIVE), *versions(full, private))} <= set(found)


def test_the_meetings_of_others_stay_without_their_part(data: Path) -> None:
    before, going_on = archive(data), live(data)
    forget(data)
    assert hits(data) == []
    (was,), (held,) = before.meetings, archive(data).meetings
    assert held.minutes == MINUTES
    assert is_without(held.meeting, was.meeting) and is_without(live(data), going_on)


def test_earlier_versions_keep_their_numbers_and_all_but_their_part(data: Path) -> None:
    names = {path.name: PLAIN.unseal(LIVE, path.read_bytes()) for path in versions(data, LIVE)}
    forget(data)
    newest = PLAIN.unseal(LIVE, (data / LIVE).read_bytes())
    after = {path.name: PLAIN.unseal(LIVE, path.read_bytes()) for path in versions(data, LIVE)}
    assert newest.seq > max(one.seq for one in after.values())
    for name in names.keys() & after.keys():
        assert after[name].seq == names[name].seq
    assert all(GONE.encode() not in one.body and tables.meeting(one.body) for one in after.values())
    with Store.open(data, files=Quick()) as store:
        old = store.load()
        meeting = msgspec.structs.replace(old.meetings[CLEO.id], purpose="goes on")
        store.save(old, msgspec.structs.replace(old, meetings={**old.meetings, CLEO.id: meeting}))
    assert live(data).purpose == "goes on"


def test_files_in_which_they_have_no_part_are_not_touched(data: Path) -> None:
    forget(data)
    before = {path: path.read_bytes() for path in data.rglob(f"*{CLEO.id}*/*")}
    assert len(before) >= 2
    forget(data, "nobody1")
    assert {path: path.read_bytes() for path in data.rglob(f"*{CLEO.id}*/*")} == before


@pytest.mark.parametrize("path", [ARCHIVE, LIVE])
def test_an_older_copy_of_others_put_back_by_hand_does_not_bring_them_back(
    full: Path, data: Path, path: str
) -> None:
    forget(data)
    shutil.copy(full / path, data / path)
    assert hits(data) == [path]
    Store.open(data, files=Quick()).close()
    assert hits(data) == []
    assert Store.reader(data).register().under_way is False


def test_what_is_restored_brings_no_part_of_theirs_back(full: Path) -> None:
    parts = backup_file.parts(full, folder_snapshot.take(full))
    kept = without_forgotten(parts, (GONE,))
    assert ARCHIVE in kept and LIVE in kept
    assert "canary" not in str(kept) and GONE not in str(kept)


def test_an_archive_of_others_that_cannot_be_read_stops_it_before_it_begins(data: Path) -> None:
    path = data / ARCHIVE
    path.write_bytes(path.read_bytes()[:-5])
    before = hits(data)
    with Store.open(data, files=Quick()) as store, pytest.raises(StorageError, match=r"2026\.shared\.json"):
        store.forget(GONE)
    assert hits(data) == before and not Store.reader(data).register().forgotten


def test_forgotten_one_after_the_other_nothing_of_either_is_left(data: Path) -> None:
    forget(data, GONE, BO.id)
    (held,) = archive(data).meetings
    assert is_several(held.meeting) and is_several(live(data)), "it is none of the one-to-ones now"
    assert digest_of((held.meeting,)) == Digest()
    assert held.minutes.startswith("# Cleo Marsh · then\n\nWith Cleo\n\nPurpose: cleo more\n")
    raw = b"".join(path.read_bytes() for path in data.rglob(f"{CLEO.id}/*"))
    assert len(raw) > 1000
    for word in ("Bo", BO.id, "bo round", "the rota"):
        assert word.encode() not in raw


def test_killed_while_the_files_of_others_change_it_is_finished_at_the_next_opening(
    full: Path, tmp_path: Path
) -> None:
    (was,), going_on = archive(full).meetings, live(full)
    tried = 0
    for number in range(1, 1000, 11):
        folder, files = tmp_path / f"killed{number}", Faulty()
        shutil.copytree(full, folder)
        store = Store.open(folder, files=files)
        store.load()
        files.names.clear()
        files.fault = kill_at(number)
        try:
            store.forget(GONE)
        except Killed:
            pass
        else:
            break
        finally:
            files.fault = no_fault
            store.close()
        Store.open(folder, files=Quick()).close()
        (held,), now = archive(folder).meetings, live(folder)
        if Store.reader(folder).register().forgotten:
            tried += 1
            assert hits(folder) == [] and held.minutes == MINUTES
            assert is_without(held.meeting, was.meeting) and is_without(now, going_on)
        else:
            assert (held, now) == (was, going_on)
        shutil.rmtree(folder)
    assert tried > 10


def test_a_meeting_of_several_does_not_count_as_the_one_to_one(full: Path) -> None:
    with Store.open(full, files=Quick()) as store:
        team = store.load().team
    assert team.digest(CLEO.id).meetings == 0 and team.digest(CLEO.id).last_on is None
    assert team.digest(BO.id).last_on == TODAY - timedelta(7)
