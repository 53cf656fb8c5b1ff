"""The power is cut at any moment, with whatever of the unsynced on the disk: nothing acknowledged is lost."""

import errno
import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.faults.disk import Disk, Tree, disk_of
from tests.faults.extent import times
from tests.faults.faulty import Killed
from tests.faults.powercut import after_power_cut
from tests.faults.stories import STORIES, Story, same
from tui.storage.errors import StorageError

MOST = times(40, 1500)
"""Disk states tried for each moment."""


def losses(story: Story, disk: Disk, seen: set[tuple[int, Tree]], most: int = MOST) -> Iterator[str]:
    """Cut the power at each moment of what was recorded; tell each time it did harm."""
    at = random.Random(7)
    for moment, view in enumerate(disk.views):
        # What is being saved may be there already; what was acknowledged must be.
        allowed = story.values[view.acknowledged : view.acknowledged + 2]
        for tree in after_power_cut(view, most, at):
            if (view.acknowledged, tree) in seen:
                continue
            seen.add((view.acknowledged, tree))
            try:
                there = story.find(disk_of(tree))
            except (StorageError, AssertionError) as error:
                yield f"moment {moment}: {error}"
                continue
            if not any(same(there, value) for value in allowed):
                yield f"moment {moment}: save {view.acknowledged} is not there"


def told(story: Story, disk: Disk) -> Disk:
    story.save(disk, story.values)
    disk.record()
    return disk


@pytest.mark.parametrize("name", STORIES)
def test_no_power_cut_loses_or_ruins_anything(name: str) -> None:
    make, least = STORIES[name]
    story = make()
    disk = told(story, Disk())
    assert disk.acknowledged == len(story.values) - 1
    seen: set[tuple[int, Tree]] = set()
    assert list(losses(story, disk, seen)) == []
    disks = {tree for _, tree in seen}
    print(f"{len(disks)} different disks")
    assert len(disks) >= least


def test_that_is_more_than_five_hundred_disks() -> None:
    assert sum(least for _, least in STORIES.values()) >= 500


@pytest.mark.parametrize("name", ["a save of several files", "closing a meeting"])
def test_a_second_power_cut_while_it_heals_does_no_harm(name: str) -> None:
    story = STORIES[name][0]()
    disk = told(story, Disk())
    at = random.Random(8)
    healed = 0
    for view in disk.views[:: times(5, 1)]:
        allowed = story.values[view.acknowledged : view.acknowledged + 2]
        for tree in after_power_cut(view, times(3, 20), at):
            healing = disk_of(tree)
            there = story.find(healing)
            healed += len(healing.views) > 0
            again = Story([v for v in allowed if same(there, v)], story.save, story.find)
            assert list(losses(again, healing, set(), times(2, 6))) == []
    assert healed > 10


class Forgetful(Disk):
    """Tells that it has synced files, or folders, of these names, and has not."""

    def __init__(self, *, files: str = "", folders: str = "") -> None:
        super().__init__()
        self._lied_files, self._lied_folders = files, folders
        self._opened_as: dict[int, Path] = {}

    def open_new(self, path: Path) -> int:
        handle = super().open_new(path)
        self._opened_as[handle] = path
        return handle

    def fsync(self, handle: int) -> None:
        if not self._opened_as[handle].match(self._lied_files or "-"):
            super().fsync(handle)

    def fsync_folder(self, folder: Path) -> None:
        if not folder.match(self._lied_folders or "-"):
            super().fsync_folder(folder)


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("left_out", [{"files": "*"}, {"folders": "*"}], ids=["of files", "of folders"])
def test_without_a_sync_the_model_finds_a_loss(name: str, left_out: dict[str, str]) -> None:
    story = STORIES[name][0]()
    disk = told(story, Forgetful(**left_out))
    assert next(losses(story, disk, set()), None) is not None


@pytest.mark.parametrize(
    "left_out",
    [
        {"files": ".team.json.*"},
        {"files": ".journal.json.*"},
        {"files": "*.private.json.*"},
        {"folders": "/home"},
        {"folders": "/home/data"},
        {"folders": "/home/data/live"},
        {"folders": "/home/data/people"},
        {"folders": "/home/data/people/*"},
    ],
    ids=str,
)
def test_nor_can_any_single_one_of_them_be_left_out(left_out: dict[str, str]) -> None:
    for make, _least in STORIES.values():
        story = make()
        if next(losses(story, told(story, Forgetful(**left_out)), set()), None) is not None:
            return
    pytest.fail("no story needs it")


IN_A_STORE = [name for name in STORIES if name != "one file"]


@pytest.mark.parametrize("name", IN_A_STORE)
def test_killed_before_and_the_power_cut_later(name: str) -> None:
    """What a killed run had made, but not synced, is not relied upon by the next one."""
    story = STORIES[name][0]()
    for number in range(1000):
        disk = Disk()
        disk.before = at_operation(number, Killed(), lasting=True)
        try:
            story.save(disk, story.values)
        except Killed:
            pass
        else:
            break
        disk.before = lambda: None
        there = story.find(disk)
        now = next(n for n, value in enumerate(story.values) if same(there, value))
        story.save(disk, [there, *story.values[max(1, now + 1) :]])
        assert_safe(story, disk, f"killed at {number}")
    assert number > 50


@pytest.mark.parametrize("name", STORIES)
def test_an_error_before_and_the_power_cut_later(name: str) -> None:
    """What was tried again after an error is as safe as what went well at once."""
    story = STORIES[name][0]()
    failed = True
    number = 0
    while failed:
        disk = Disk()
        disk.before, done = at_operation(number, OSError(errno.EIO, "Input/output error")), number
        story.save(disk, story.values)
        failed = disk.operations > number
        assert_safe(story, disk, f"failed at {done}")
        number += 1
    assert number > 50


def at_operation(number: int, error: BaseException, *, lasting: bool = False) -> Callable[[], None]:
    """Raise at one operation, `lasting`: and at all later ones."""
    done = count()

    def raise_then() -> None:
        now = next(done)
        if now == number or (lasting and now > number):
            raise error

    return raise_then


def assert_safe(story: Story, disk: Disk, when: str) -> None:
    """A power cut now takes nothing away."""
    disk.before = lambda: None
    disk.acknowledged = len(story.values) - 1
    disk.views.clear()
    disk.record()
    assert list(losses(story, disk, set(), times(4, 40))) == [], when
