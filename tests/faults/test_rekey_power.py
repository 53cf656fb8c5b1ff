"""The power is cut while the passphrase changes, with whatever of the unsynced on the disk."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults.disk import Disk, disk_of
from tests.faults.extent import times
from tests.faults.locked import NEW, NONE, OLD, key_of, sealing_of
from tests.faults.powercut import after_power_cut
from tests.storage.samples import closed, state
from tui.domain.workspace.state import State
from tui.storage.crypt.key_file import read_key
from tui.storage.durable import layout
from tui.storage.durable.envelope import BrokenError
from tui.storage.durable.folders import names
from tui.storage.errors import StorageError
from tui.storage.key_errors import LockedError
from tui.storage.repository.store import Store

ROOT = Path("/home/data")
MOST = times(4, 60)
"""Disk states tried for each moment."""


class Rekeyed(Disk):
    def rmdir(self, folder: Path) -> None:
        self.before()
        assert self.listdir(folder) == []
        self._enter(*self._place(folder), None)


class Unsynced(Rekeyed):
    """Tells that it has synced the folders of this name, and has not."""

    folder = ""

    def fsync_folder(self, folder: Path) -> None:
        if not folder.match(self.folder):
            super().fsync_folder(folder)


def rekeyed(disk: Disk, old: str, new: str) -> None:
    before = closed(state())
    with Store.open(ROOT, files=disk) as store:
        store.save(store.load(), state())
        store.save(state(), before)
    for passphrase, other in [(NONE, OLD), (OLD, new)] if old else [(NONE, new)]:
        disk.views.clear()
        store = Store.open(ROOT, files=disk, sealing=sealing_of(passphrase))
        store.rekey(sealing_of(other), key_of(other)[1] if other else None)


def found(disk: Disk) -> str:
    """Start on a disk and give the one passphrase that counts; all is there under it, and nothing else is."""
    with suppress(LockedError):
        Store.open(ROOT, files=disk).close()
    key = read_key(ROOT, disk)
    ids = {sealing_of(passphrase).id: passphrase for passphrase in (NONE, OLD, NEW)}
    passphrase = ids["" if key is None else key.id]
    with Store.open(ROOT, files=disk, sealing=sealing_of(passphrase)) as store:
        assert store.load() == State(team=closed(state()).team)
        assert store.private("anna01") == closed(state()).privates["anna01"]
        (year,) = store.years("anna01")
        assert len(store.archive("anna01", year).actions) == 2
    assert "next" not in disk.listdir(ROOT)
    for folder in layout.folders(ROOT, disk):
        for name in names(disk, folder):
            place = layout.place_of((folder / name).relative_to(ROOT).as_posix())
            if place not in (None, layout.KEY):
                sealing_of(passphrase).unseal(str(place), disk.read(folder / name))
    return passphrase


@pytest.mark.parametrize(
    ("old", "new"), [(NONE, NEW), (OLD, NEW), (OLD, NONE)], ids=["set", "change", "remove"]
)
def test_whatever_is_on_the_disk_one_passphrase_opens_all(old: str, new: str) -> None:
    disk, at = Rekeyed(), random.Random(3)
    rekeyed(disk, old, new)
    seen = set()
    for number, view in enumerate(disk.views):
        if number % times(7, 1) and number < len(disk.views) - 5:
            continue
        for tree in after_power_cut(view, MOST, at):
            seen.add(found(_with_rmdir(disk_of(tree))))
    assert seen == {old, new}
    for tree in after_power_cut(disk.views[-1], 5 * MOST, at):
        assert found(_with_rmdir(disk_of(tree))) == new, "it was told to be done"


@pytest.mark.parametrize("folder", ["/home/data", "/home/data/next", "/home/data/people/*"])
def test_no_sync_of_a_folder_can_be_left_out(folder: str) -> None:
    disk, at = Unsynced(), random.Random(5)
    disk.folder = folder
    rekeyed(disk, OLD, NEW)
    with pytest.raises((AssertionError, BrokenError, StorageError, OSError)):
        for view in disk.views:
            for tree in after_power_cut(view, 30, at):
                found(_with_rmdir(disk_of(tree)))


def _with_rmdir(disk: Disk) -> Disk:
    again = Rekeyed()
    again.__dict__.update(disk.__dict__)
    return again
