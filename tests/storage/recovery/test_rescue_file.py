"""What could not be saved, in a file of its own."""

from __future__ import annotations

import errno
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.faults.faulty import Faulty, Quick, fail_in
from tests.faults.locked import NEW, NONE, OLD, rekey, sealing_of
from tests.storage.samples import state
from tui.domain.workspace.state import State
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.errors import DamagedError, NotReadError, NotWrittenError
from tui.storage.recovery.rescue_file import (
    Rescue,
    gather_rescues,
    read_rescue,
    remove_rescue,
    rescues_in,
    set_rescue_aside,
    write_rescue,
)
from tui.storage.repository.store import Store

AT = datetime(2026, 11, 29, 9, 35, tzinfo=UTC)
FILES = Quick()
RESCUE = Rescue(AT, State(), state())


@pytest.mark.parametrize("sealing", [PLAIN, sealing_of(OLD)], ids=["plain", "sealed"])
def test_what_is_written_is_read_again(tmp_path: Path, sealing: Sealing) -> None:
    path = write_rescue(RESCUE, [tmp_path / "data"], sealing, FILES)
    assert path.name == "rescue-20261129-093500.private.json"
    assert rescues_in([tmp_path / "data"], FILES) == [path]
    assert read_rescue(path, sealing, FILES) == RESCUE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    remove_rescue(path, FILES)
    remove_rescue(path, FILES)
    assert rescues_in([tmp_path / "data"], FILES) == []


def test_sealed_it_tells_nothing_and_another_key_does_not_open_it(tmp_path: Path) -> None:
    path = write_rescue(RESCUE, [tmp_path], sealing_of(OLD), FILES)
    assert all(person.name.encode() not in path.read_bytes() for person in RESCUE.mine.team.people)
    for other in (PLAIN, sealing_of(NEW)):
        with pytest.raises(DamagedError):
            read_rescue(path, other, FILES)


def test_a_second_one_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    first, second = (write_rescue(RESCUE, [tmp_path], sealing_of(OLD), FILES) for _ in range(2))
    assert rescues_in([tmp_path], FILES) == sorted([first, second]) and first != second
    assert read_rescue(first, sealing_of(OLD), FILES) == read_rescue(second, sealing_of(OLD), FILES)


class Full(Quick):
    """Takes nothing new in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open_new(self, path: Path) -> int:
        if path.parent == self.folder:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().open_new(path)


def test_where_the_data_folder_takes_nothing_the_spare_one_does_and_it_comes_home_later(
    tmp_path: Path,
) -> None:
    data, spare = tmp_path / "data", tmp_path / "state" / "spare"
    data.mkdir()
    path = write_rescue(RESCUE, [data, spare], sealing_of(OLD), Full(data))
    assert path.parent == spare and list(data.iterdir()) == []
    gather_rescues(data, spare, Full(data))
    assert rescues_in([data, spare], FILES) == [path], "as long as it is full, it stays"
    gather_rescues(data, spare, FILES)
    assert rescues_in([data, spare], FILES) == [data / path.name]
    assert read_rescue(data / path.name, sealing_of(OLD), FILES) == RESCUE


def test_where_nothing_takes_it_that_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    for operation in ("open_new", "write", "fsync", "fsync_folder"):
        with pytest.raises(NotWrittenError):
            write_rescue(RESCUE, [tmp_path], PLAIN, Faulty(fail_in(operation, errno.ENOSPC)))
        assert list(tmp_path.iterdir()) == [], operation


@pytest.mark.parametrize("raw", [b"", b"{}", b"fireside 1 seq=1 length=2 sha256=00\n{}"])
def test_one_that_is_damaged_is_named(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "rescue-20261129-093500.private.json"
    path.write_bytes(raw)
    with pytest.raises(DamagedError, match=path.name):
        read_rescue(path, PLAIN, FILES)
    path.unlink()
    path.mkdir()
    with pytest.raises(NotReadError):
        read_rescue(path, PLAIN, FILES)


def test_with_a_new_passphrase_it_is_sealed_anew_like_all_else(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Store.open(data, files=FILES) as store:
        store.save(State(), state())
    path = write_rescue(RESCUE, [data], PLAIN, FILES)
    rekey(data, NONE, OLD)
    assert read_rescue(path, sealing_of(OLD), FILES) == RESCUE
    name = state().team.people[0].name.encode()
    assert all(name not in one.read_bytes() for one in data.rglob("*") if one.is_file())


def test_one_set_aside_is_not_offered_again_and_still_there(tmp_path: Path) -> None:
    path = write_rescue(RESCUE, [tmp_path], sealing_of(OLD), FILES)
    kept = set_rescue_aside(tmp_path, path, FILES)
    assert rescues_in([tmp_path], FILES) == []
    assert read_rescue(kept, sealing_of(OLD), FILES) == RESCUE
