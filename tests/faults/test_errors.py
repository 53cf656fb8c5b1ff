"""One file is written, and the disk fails at each single operation of it."""

import errno
from pathlib import Path

import pytest

from tests.faults.faulty import ERRORS, Faulty, Quick, fail_at, fail_in, no_fault, temporary_files
from tui.storage.durable.disk import Files
from tui.storage.durable.durable_storage import DurableStorage, Tables
from tui.storage.errors import NotReadError, NotWrittenError, StorageError, UnusableError
from tui.storage.repository.store import Store

OLD: Tables = {"notes": {"1": {"text": "old"}}}
NEW: Tables = {"notes": {"1": {"text": "new"}}}


def storage(folder: Path, files: Files) -> DurableStorage:
    return DurableStorage(folder / "people" / "anna01" / "private.json", root=folder, files=files)


def operations(folder: Path, *, later: bool) -> int:
    files = Faulty()
    kept = storage(folder, files)
    if later:
        kept.write(OLD)
    else:
        kept.read()
    files.names.clear()
    kept.write(NEW)
    return len(files.names)


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("later", [False, True], ids=["first write", "later write"])
def test_an_error_leaves_the_old_version_or_the_new_one(tmp_path: Path, code: int, later: bool) -> None:
    for number in range(operations(tmp_path / "trial", later=later)):
        folder = tmp_path / str(number)
        files = Faulty()
        kept = storage(folder, files)
        old = OLD if later else None
        if later:
            kept.write(OLD)
        else:
            kept.read()
        files.names.clear()
        files.fault = fail_at(number, code)
        acknowledged = True
        try:
            kept.write(NEW)
        except StorageError as trouble:
            acknowledged = False
            assert "private.json" in str(trouble)
        files.fault = no_fault
        found = storage(folder, Quick()).read()
        assert found == NEW if acknowledged else found in (old, NEW)
        assert temporary_files(folder) == []
        kept.write(NEW)
        assert storage(folder, Quick()).read() == NEW


def test_nothing_is_called_saved_before_file_and_folder_are_on_the_disk(tmp_path: Path) -> None:
    files = Faulty()
    kept = storage(tmp_path, files)
    kept.write(OLD)
    kept.write(OLD)
    files.names.clear()
    kept.write(NEW)
    order = [name for name in files.names if name in ("write", "fsync", "link", "replace", "fsync_folder")]
    assert order == ["write", "fsync", "link", "replace", "fsync_folder"]


def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    files = Faulty()
    kept = storage(tmp_path, files)
    kept.write(OLD)
    files.names.clear()
    files.fault = fail_in("write", errno.ENOSPC)
    with pytest.raises(NotWrittenError) as told:
        kept.write(NEW)
    assert "No space left" in str(told.value)
    assert "\n" not in str(told.value)


def test_a_write_that_failed_after_its_effect_is_not_taken_for_somebody_elses(tmp_path: Path) -> None:
    class Late(Quick):
        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            if b'"new"' in target.read_bytes():
                raise OSError(errno.EIO, "Input/output error")

    kept = storage(tmp_path, Late())
    kept.write(OLD)
    with pytest.raises(NotWrittenError):
        kept.write(NEW)
    kept.write(OLD)
    assert storage(tmp_path, Quick()).read() == OLD


def test_a_file_that_may_not_be_read_is_not_taken_for_a_new_one(tmp_path: Path) -> None:
    storage(tmp_path, Quick()).write(OLD)
    files = Faulty(fail_in("read", errno.EACCES))
    with pytest.raises(NotReadError):
        storage(tmp_path, files).read()
    with pytest.raises(NotReadError):
        storage(tmp_path, files).write(NEW)
    assert storage(tmp_path, Quick()).read() == OLD


def test_writes_that_take_only_some_bytes_at_a_time_are_carried_on(tmp_path: Path) -> None:
    class Slow(Quick):
        def write(self, handle: int, data: bytes | memoryview) -> int:
            return super().write(handle, bytes(data[:7]))

    storage(tmp_path, Slow()).write(NEW)
    assert storage(tmp_path, Quick()).read() == NEW


def test_where_there_are_no_hard_links_the_backup_is_a_copy(tmp_path: Path) -> None:
    class NoLinks(Quick):
        def link(self, source: Path, target: Path) -> None:
            raise OSError(errno.EPERM, "Operation not permitted", str(source), None, str(target))

    kept = storage(tmp_path, NoLinks())
    kept.write(OLD)
    kept.write(NEW)
    backups = list((tmp_path / "backups" / "people" / "anna01").iterdir())
    assert len(backups) == 1
    assert b'"old"' in backups[0].read_bytes()
    assert temporary_files(tmp_path) == []


def test_folders_above_that_are_not_ours_are_left_alone(tmp_path: Path) -> None:
    class Above(Quick):
        def fsync_folder(self, folder: Path) -> None:
            if folder in tmp_path.parents:
                raise OSError(errno.EROFS, "Read-only file system", str(folder))
            super().fsync_folder(folder)

    Store.open(tmp_path / "data", files=Above()).close()
    with pytest.raises(UnusableError):
        Store.open(tmp_path / "other", files=Faulty(fail_in("fsync_folder", errno.EIO)))
