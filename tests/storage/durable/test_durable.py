from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from tests.faults.faulty import Quick
from tui.storage.durable.backups import FLEETING, LASTING, Backup, Thinning, thin
from tui.storage.durable.durable_storage import DurableStorage
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_tinydb_works_on_it(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    with TinyDB(path, storage=DurableStorage) as db:
        assert db.table("notes").all() == []
        first = db.table("notes").insert({"text": "Mötet på fredag", "open": True})
        db.table("notes").insert({"text": "second", "open": False})
        db.table("notes").update({"open": False}, doc_ids=[first])
    with TinyDB(path, storage=DurableStorage) as db:
        assert db.table("notes").search(where("open") == True) == []  # noqa: E712
        assert db.table("notes").get(doc_id=first) == {"text": "Mötet på fredag", "open": False}
        db.drop_tables()
        assert db.tables() == set()


def test_the_file_says_on_its_first_line_what_it_is(tmp_path: Path) -> None:
    storage = DurableStorage(tmp_path / "a.json", files=Quick())
    storage.write({"t": {}})
    storage.write({"t": {"1": {"x": 1}}})
    header, _, body = (tmp_path / "a.json").read_bytes().partition(b"\n")
    assert header.startswith(b"fireside 2 seq=2 length=19 file=a.json sha256=")
    assert body == b'{"t":{"1":{"x":1}}}'


def test_files_and_folders_are_for_their_owner_alone(tmp_path: Path) -> None:
    root = tmp_path / "deep" / "data"
    storage = DurableStorage(root / "people" / "anna01" / "private.json", root=root, files=Quick())
    for number in range(2):
        storage.write({"t": {"1": {"x": number}}})
    found = [tmp_path / "deep", *(tmp_path / "deep").rglob("*")]
    assert {mode(path) for path in found if path.is_dir()} == {0o700}
    assert [mode(path) for path in found if path.is_file()] == [0o600, 0o600]


def test_reading_makes_nothing(tmp_path: Path) -> None:
    assert DurableStorage(tmp_path / "no" / "a.json").read() is None
    assert list(tmp_path.iterdir()) == []


def test_an_unread_file_is_not_overwritten_blindly(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"something of somebody else")
    with pytest.raises(Exception, match="damaged"):
        DurableStorage(path).write({"t": {}})
    assert path.read_bytes() == b"something of somebody else"


def test_the_version_before_is_kept_and_of_a_fleeting_file_it_alone(tmp_path: Path) -> None:
    lasting = DurableStorage(tmp_path / "lasting.json", files=Quick())
    fleeting = DurableStorage(tmp_path / "fleeting.json", files=Quick(), thinning=FLEETING)
    for number in range(30):
        lasting.write({"t": {"1": {"x": number}}})
        fleeting.write({"t": {"1": {"x": number}}})
    kept = sorted((tmp_path / "backups").glob("lasting.json.*"))
    assert len(kept) == LASTING.newest
    assert b'"x":28' in kept[-1].read_bytes()
    (only,) = (tmp_path / "backups").glob("fleeting.json.*")
    assert b'"x":28' in only.read_bytes()


def test_versions_go_on_counting_above_those_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    storage = DurableStorage(path, files=Quick())
    for number in range(5):
        storage.write({"t": {"1": {"x": number}}})
    oldest = min((tmp_path / "backups").iterdir())
    path.write_bytes(oldest.read_bytes())
    again = DurableStorage(path, files=Quick())
    assert again.read() == {"t": {"1": {"x": 0}}}
    again.write({"t": {"1": {"x": 99}}})
    assert again.sequence == 5


def test_of_older_versions_one_an_hour_a_day_and_a_week_stay() -> None:
    start = datetime(2026, 11, 23, 12, tzinfo=UTC)
    kept = [Backup(10_000 - n, start - timedelta(minutes=20 * n), Path(str(n))) for n in range(10_000)]
    rule = Thinning(newest=10, hours=24, days=30, weeks=52)
    gone = {backup.path for backup in thin(kept, rule)}
    stay = [backup for backup in kept if backup.path not in gone]
    assert stay[:10] == kept[:10]
    assert len(stay) < 10 + 24 + 30 + 52
    assert start - stay[-1].written > timedelta(days=130)
    gaps = [earlier.written - later.written for earlier, later in pairwise(stay)]
    assert max(gaps) <= timedelta(days=7)


def test_every_bit_of_a_file_counts() -> None:
    _, whole = PLAIN.seal("team.json", 7, b'{"t":{}}')
    assert PLAIN.unseal("team.json", whole).seq == 7
    for place in range(len(whole) * 8):
        raw = bytearray(whole)
        raw[place // 8] ^= 1 << (place % 8)
        with pytest.raises(BrokenError):
            PLAIN.unseal("team.json", bytes(raw))
    with pytest.raises(NewerError):
        PLAIN.unseal("team.json", b"fireside 3 whatever that will be\n")
