"""Somebody is forgotten, and the power is cut at any moment of it."""

import random
from pathlib import Path

from tests.faults import canaries
from tests.faults.canaries import GONE
from tests.faults.disk import Disk, Tree, disk_of
from tests.faults.extent import times
from tests.faults.powercut import after_power_cut, walk
from tests.storage.samples import BO
from tui.domain.workspace.state import State
from tui.storage.durable.folders import make_folder
from tui.storage.repository.store import Store

ROOT = Path("/home/data")


def full() -> Disk:
    disk = Disk()
    make_folder(disk, ROOT)
    with Store.open(ROOT, files=disk) as store:
        old = State()
        for state in canaries.states():
            store.save(old, state)
            old = state
    return disk


def now(disk: Disk) -> Tree:
    """What a process sees."""
    disk.record()
    return tuple(sorted(walk(disk.views.pop(), lambda _id, _name: -1, 0, "/")))


def hits(tree: Tree) -> list[str]:
    own = "erasure.json"
    return [
        path
        for path, raw in tree
        if b"canary" in raw or GONE in path or (GONE.encode() in raw and own not in path)
    ]


def of_others(tree: Tree) -> dict[str, bytes]:
    return {path: raw for path, raw in tree if BO.id in path}


def test_after_any_power_cut_they_are_there_whole_or_gone_for_good() -> None:
    disk = disk_of(now(full()))
    before = now(disk)
    assert len(hits(before)) > 15
    with Store.open(ROOT, files=disk) as store:
        theirs = store.load()
        disk.views.clear()
        store.forget(GONE)
        disk.acknowledged = 1
        disk.record()
    at = random.Random(9)
    tried: set[Tree] = set()
    gone = 0
    for view in disk.views:
        for tree in after_power_cut(view, times(12, 120), at):
            if tree in tried:
                continue
            tried.add(tree)
            found = disk_of(tree)
            with Store.open(ROOT, files=found) as store:
                state = store.load()
            after = now(found)
            if store.register().forgotten:
                gone += 1
                assert hits(after) == []
            else:
                assert view.acknowledged == 0 and state == theirs
            assert state.meetings[BO.id] == theirs.meetings[BO.id]
            assert of_others(after) == of_others(before)
    print(f"{len(tried)} disks")
    assert gone > 100
    assert all(hits(tree) == [] for tree in after_power_cut(disk.views[-1], 20, at)), "safe once it is told"
