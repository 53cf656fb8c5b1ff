"""A meeting is closed, and the process dies or the disk fails at each single operation of it."""

import errno
import shutil
from pathlib import Path

import msgspec
import pytest

from tests.faults.extent import FULL, times
from tests.faults.faulty import (
    ERRORS,
    Fault,
    Faulty,
    Killed,
    Quick,
    fail_at,
    fail_in,
    kill_at,
    no_fault,
    on_disk,
    temporary_files,
    with_privates,
)
from tests.storage.samples import action, closed, state
from tui.domain.meeting.privacy import Private
from tui.domain.people.team import with_action
from tui.domain.workspace.state import State
from tui.storage.errors import StorageError
from tui.storage.repository.store import Store

BEFORE = state()
AFTER = closed(BEFORE)


@pytest.fixture
def before(tmp_path: Path) -> Path:
    folder = tmp_path / "before"
    with Store.open(folder, files=Quick()) as store:
        store.save(store.load(), BEFORE)
    return folder


@pytest.fixture
def after(tmp_path: Path) -> Path:
    folder = tmp_path / "after"
    with Store.open(folder, files=Quick()) as store:
        store.save(store.load(), BEFORE)
        store.save(BEFORE, AFTER)
    return folder


def same(one: State, other: State) -> bool:
    return (one.team, one.meetings, one.privates) == (other.team, other.meetings, other.privates)


def assert_whole(folder: Path, *, expected: State | None) -> None:
    """The folder holds one of the two states, each thing in one place, and nothing half done."""
    found = on_disk(folder, "anna01")
    is_closed = same(found, AFTER)
    assert is_closed or same(found, BEFORE)
    assert expected is None or same(found, expected)
    with Store.open(folder, files=Quick()) as store:
        archives = [store.archive("anna01", year) for year in store.years("anna01")]
    assert [h.meeting.id for a in archives for h in a.meetings] == (["meet01"] if is_closed else [])
    actions = [action.id for archive in archives for action in archive.actions]
    actions += [action.id for action in found.team.actions]
    points = [point.id for archive in archives for point in archive.points]
    points += [point.id for point in found.team.points]
    assert sorted(actions) == ["action001", "action002", "action003"]
    assert sorted(points) == ["point1"]
    assert not (folder / "journal.json").exists()
    assert temporary_files(folder) == []


def operations(folder: Path, old: State, new: State) -> int:
    """How many operations the change takes."""
    trial = folder.with_name("trial")
    shutil.copytree(folder, trial)
    files = Faulty()
    with Store.open(trial, files=files) as store:
        with_privates(store, "anna01")
        files.names.clear()
        store.save(old, new)
        return len(files.names)


def some(count: int, code: int) -> range:
    """Some operations for each error, together all of them; in full all of them with each error."""
    return range(0 if FULL else ERRORS.index(code), count, times(len(ERRORS), 1))


def change(folder: Path, files: Faulty, old: State, new: State, fault: Fault) -> bool:
    """Do the change with `fault`; give whether it was acknowledged. The lock is left as by a kill."""
    files.fault = no_fault
    store = Store.open(folder, files=files)
    with_privates(store, "anna01")
    files.names.clear()
    files.fault = fault
    try:
        store.save(old, new)
    except Killed:
        return False
    finally:
        files.fault = no_fault
        store.close()
    return True


@pytest.mark.parametrize("undo", [False, True], ids=["closing", "undoing it"])
def test_killed_at_any_operation_it_heals(before: Path, after: Path, undo: bool) -> None:
    start, old, new = (after, AFTER, BEFORE) if undo else (before, BEFORE, AFTER)
    count = operations(start, old, new)
    assert count > 60
    for number in range(count):
        folder = start.with_name(f"killed{number}")
        shutil.copytree(start, folder)
        acknowledged = change(folder, Faulty(), old, new, kill_at(number))
        assert_whole(folder, expected=new if acknowledged else None)
        shutil.rmtree(folder)


def test_killed_while_healing_it_heals_the_next_time(before: Path) -> None:
    broken = before.with_name("broken")
    shutil.copytree(before, broken)
    files = Faulty()
    written = iter(range(1000))

    def in_the_middle(now: int, name: str) -> None:
        if name == "replace" and next(written) == 3:
            files.fault = kill_at(0)
            raise Killed

    assert not change(broken, files, BEFORE, AFTER, in_the_middle)
    assert (broken / "journal.json").exists()
    for number in range(200):
        folder = before.with_name(f"again{number}")
        shutil.copytree(broken, folder)
        files = Faulty(kill_at(number))
        try:
            Store.open(folder, files=files).close()
        except Killed:
            pass
        else:
            break
        assert_whole(folder, expected=AFTER)
        shutil.rmtree(folder)
    assert number > 30


@pytest.mark.parametrize("code", ERRORS)
@pytest.mark.parametrize("lasting", [False, True])
def test_an_error_at_any_operation_loses_nothing(before: Path, code: int, lasting: bool) -> None:
    for number in some(operations(before, BEFORE, AFTER), code):
        folder = before.with_name(f"failed{number}")
        shutil.copytree(before, folder)
        files = Faulty()
        with Store.open(folder, files=files) as store:
            with_privates(store, "anna01")
            files.names.clear()
            files.fault = fail_at(number, code, lasting=lasting)
            acknowledged = True
            try:
                store.save(BEFORE, AFTER)
            except StorageError:
                acknowledged = False
            files.fault = no_fault
            assert temporary_files(folder) == []
            # What was typed is still on the screen; the next save is tried from what was saved last.
            if not acknowledged:
                store.save(BEFORE, AFTER)
        assert_whole(folder, expected=AFTER)
        shutil.rmtree(folder)


@pytest.mark.parametrize("code", ERRORS)
def test_after_an_error_one_may_as_well_undo(before: Path, code: int) -> None:
    for number in some(operations(before, BEFORE, AFTER), code):
        folder = before.with_name(f"undone{number}")
        shutil.copytree(before, folder)
        files = Faulty()
        with Store.open(folder, files=files) as store:
            with_privates(store, "anna01")
            files.names.clear()
            files.fault = fail_at(number, code)
            saved = AFTER
            try:
                store.save(BEFORE, AFTER)
            except StorageError:
                saved = BEFORE
            files.fault = no_fault
            store.save(saved, BEFORE)
        assert_whole(folder, expected=BEFORE)
        shutil.rmtree(folder)


def test_a_change_is_on_record_before_its_first_file_and_off_it_after_its_last(before: Path) -> None:
    files = Faulty()
    with Store.open(before, files=files) as store:
        with_privates(store, "anna01")
        files.names.clear()
        store.save(BEFORE, AFTER)
    names = [n for n in files.names if n in ("fsync", "replace", "unlink", "fsync_folder", "mkdir")]
    assert names[:3] == ["fsync", "replace", "fsync_folder"], "the journal, safe before all else"
    assert names[-2:] == ["unlink", "fsync_folder"], "its end, safe before the save is acknowledged"


def test_what_was_decided_before_an_error_does_not_come_back_later(before: Path) -> None:
    files = Faulty()
    with Store.open(before, files=files) as store:
        with_privates(store, "anna01")
        files.fault = fail_in("link", errno.EIO)
        with pytest.raises(StorageError):
            store.save(BEFORE, AFTER)
        assert (before / "journal.json").exists()
        files.fault = no_fault
        store.save(BEFORE, BEFORE)
        assert not (before / "journal.json").exists()
    assert_whole(before, expected=BEFORE)


def test_an_old_journal_brings_no_older_version_back(before: Path) -> None:
    files = Faulty()
    store = Store.open(before, files=files)
    with_privates(store, "anna01")
    files.fault = fail_in("link", errno.EIO)
    renamed = msgspec.structs.replace(AFTER, team=with_action(AFTER.team, action(1, text="newest")))
    with pytest.raises(StorageError):
        store.save(BEFORE, AFTER)
    old_journal = (before / "journal.json").read_bytes()
    files.fault = no_fault
    store.save(BEFORE, AFTER)
    store.save(AFTER, renamed)
    store.close()
    (before / "journal.json").write_bytes(old_journal)
    assert on_disk(before, "anna01").team == renamed.team


def test_a_decided_change_is_ended_even_if_the_next_one_is_small(before: Path) -> None:
    files = Faulty()
    with Store.open(before, files=files) as store:
        old = with_privates(store, "anna01")
        team = with_action(old.team, action(1, text="another"))
        private = {"anna01": Private(focus=("listen",))}
        files.fault = fail_in("link", errno.EIO)
        with pytest.raises(StorageError):
            store.save(old, msgspec.structs.replace(old, team=team, privates=private))
        files.fault = no_fault
        store.save(old, msgspec.structs.replace(old, privates={}))
        assert not (before / "journal.json").exists()
    assert on_disk(before).team == BEFORE.team


def test_saving_again_what_the_folder_was_not_known_to_hold_makes_sure_of_it(before: Path) -> None:
    files = Faulty()
    with Store.open(before, files=files) as store:
        old = store.load()
        new = msgspec.structs.replace(old, team=with_action(old.team, action(1, text="another")))
        store.save(old, new)
        store.save(new, old)
        files.fault = fail_in("fsync_folder", errno.EIO)
        with pytest.raises(StorageError):
            store.save(old, new)
        files.fault = no_fault
        files.names.clear()
        store.save(old, new)
        assert "fsync_folder" in files.names


def test_closed_otherwise_after_an_error_nothing_of_the_first_try_is_left(before: Path) -> None:
    reopened = with_action(BEFORE.team, action(2, owner="employee"))
    otherwise = closed(msgspec.structs.replace(BEFORE, team=reopened))
    files = Faulty()
    with Store.open(before, files=files) as store:
        with_privates(store, "anna01")
        files.fault = fail_in("link", errno.EIO)
        with pytest.raises(StorageError):
            store.save(BEFORE, AFTER)
        files.fault = no_fault
        store.save(BEFORE, otherwise)
        assert [a.id for a in store.archive("anna01", 2026).actions] == ["action003"]
        store.save(otherwise, AFTER)
        store.save(AFTER, otherwise)
        assert [a.id for a in store.archive("anna01", 2026).actions] == ["action003"]
    assert on_disk(before).team == otherwise.team
