"""A disk whose power can be cut: what was not synced may be there, in part, or not at all.

The model is stricter than any file system in use. Data is safe once its file was synced. An entry of a
folder is safe once that folder was synced. Until then each file may hold any state it had since it was
last synced, torn or full of zeros, and each entry may be any of those it was since, whatever
became of the others, and in whatever order they were made.
"""

import errno
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NamedTuple

from tui.storage.durable.disk import Files

Entries = dict[str, tuple[int | None, ...]]
"""By name what an entry may be after a power cut: first what is safe, last what a process sees now."""

Tree = tuple[tuple[str, bytes], ...]
"""Folders, ending in `/`, and files with their content, sorted."""


class View(NamedTuple):
    """All that a power cut at one moment may leave; `acknowledged` is how many saves were told to be safe."""

    folders: dict[int, Entries]
    contents: dict[int, tuple[bytes, ...]]
    acknowledged: int


class Disk(Files):
    """One in memory. `views` has one entry for each moment between two operations."""

    def __init__(self) -> None:
        self._folders: dict[int, Entries] = {0: {}}
        self._contents: dict[int, tuple[bytes, ...]] = {}
        self._modified: dict[int, int] = {}
        self._handles: dict[int, int] = {}
        self._ids = count(1)
        self._clock = count(1_764_000_000)
        self.acknowledged = 0
        self.views: list[View] = []
        self.before: Callable[[], None] = lambda: None
        self.operations = 0

    def record(self) -> None:
        folders = {id: dict(entries) for id, entries in self._folders.items()}
        self.views.append(View(folders, dict(self._contents), self.acknowledged))

    def _begin(self) -> None:
        self.operations += 1
        self.before()

    def open_new(self, path: Path) -> int:
        self._begin()
        folder, name = self._place(path)
        if self._now(folder, name) is not None:
            raise _error(errno.EEXIST, path)
        id = next(self._ids)
        self._contents[id] = (b"",)
        self._enter(folder, name, id)
        return self._opened(id)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        self._begin()
        id = self._handles[handle]
        there, new = self._contents[id][-1], bytes(data)
        self._contents[id] += tuple(there + part for part in _torn(new))
        self._modified[id] = next(self._clock)
        self.record()
        return len(new)

    def fsync(self, handle: int) -> None:
        self._begin()
        id = self._handles[handle]
        self._contents[id] = self._contents[id][-1:]
        self.record()

    def close(self, handle: int) -> None:
        del self._handles[handle]

    def link(self, source: Path, target: Path) -> None:
        self._begin()
        folder, name = self._place(target)
        if self._now(folder, name) is not None:
            raise _error(errno.EEXIST, target)
        self._enter(folder, name, self._found(source))

    def replace(self, source: Path, target: Path) -> None:
        self._begin()
        id = self._found(source)
        # Nothing says that a crash shows both sides of a renaming.
        self._enter(*self._place(target), id)
        self._enter(*self._place(source), None)

    def fsync_folder(self, folder: Path) -> None:
        self._begin()
        id = self._folder(folder)
        self._folders[id] = {
            name: values[-1:] for name, values in self._folders[id].items() if values[-1] is not None
        }
        self.record()

    def read(self, path: Path) -> bytes:
        id = self._found(path)
        if id in self._folders:
            raise _error(errno.EISDIR, path)
        return self._contents[id][-1]

    def modified(self, path: Path) -> float:
        return self._modified.get(self._found(path), 0)

    def mode(self, path: Path) -> int:
        return 0o700

    def chmod(self, path: Path, mode: int) -> None:
        """There is nobody else."""

    def unlink(self, path: Path) -> None:
        self._begin()
        if self._found(path) in self._folders:
            raise _error(errno.EISDIR, path)
        self._enter(*self._place(path), None)

    def listdir(self, folder: Path) -> list[str]:
        entries = self._folders[self._folder(folder)]
        return [name for name, values in entries.items() if values[-1] is not None]

    def links(self, folder: Path) -> list[str]:
        # Nothing here makes any.
        return []

    def mkdir(self, folder: Path) -> None:
        self._begin()
        above, name = self._place(folder)
        if self._now(above, name) is not None:
            raise _error(errno.EEXIST, folder)
        id = next(self._ids)
        self._folders[id] = {}
        self._enter(above, name, id)

    def rmdir(self, folder: Path) -> None:
        self._begin()
        if self.listdir(folder):
            raise _error(errno.ENOTEMPTY, folder)
        self._enter(*self._place(folder), None)

    def lock(self, path: Path, holder: str) -> int:
        folder, name = self._place(path)
        id = self._now(folder, name)
        if id is None:
            id = next(self._ids)
            self._contents[id] = (b"",)
            self._enter(folder, name, id)
        return self._opened(id)

    def _place(self, path: Path) -> tuple[int, str]:
        return self._folder(path.parent), path.name

    def _folder(self, path: Path) -> int:
        id = self._found(path)
        if id not in self._folders:
            raise _error(errno.ENOTDIR, path)
        return id

    def _found(self, path: Path) -> int:
        id: int | None = 0
        for name in path.parts[1:]:
            id = self._now(id, name) if id in self._folders else None
            if id is None:
                raise _error(errno.ENOENT, path)
        assert id is not None
        return id

    def _now(self, folder: int | None, name: str) -> int | None:
        assert folder is not None
        return self._folders[folder].get(name, (None,))[-1]

    def _enter(self, folder: int, name: str, id: int | None) -> None:
        self._folders[folder][name] = (*self._folders[folder].get(name, (None,)), id)
        self.record()

    def _opened(self, id: int) -> int:
        handle = next(self._ids)
        self._handles[handle] = id
        return handle


def disk_of(tree: Tree) -> Disk:
    """Start a disk anew with what is on it, all of it safe."""
    disk = Disk()
    for path, content in tree:
        if path == "/":
            continue
        if path.endswith("/"):
            disk.mkdir(Path(path))
        else:
            handle = disk.open_new(Path(path))
            disk.write(handle, content)
            disk.fsync(handle)
            disk.close(handle)
        disk.fsync_folder(Path(path).parent)
    disk.views.clear()
    return disk


def _torn(data: bytes) -> tuple[bytes, ...]:
    """What of `data` may be there, last all of it: cut short, room without content, pages out of order."""
    half, line = len(data) // 2, data.find(b"\n") + 1
    return (
        data[:line],
        data[:half],
        data[:-1],
        bytes(len(data)),
        data[:half] + bytes(len(data) - half),
        bytes(half) + data[half:],
        data,
    )


def _error(code: int, path: Path) -> OSError:
    return OSError(code, os.strerror(code), str(path))
