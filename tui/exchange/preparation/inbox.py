"""The folder that replies are put into: what is new in it since it was looked at last."""

from __future__ import annotations

import os
import stat
from pathlib import Path

SUFFIXES = (".txt", ".md", ".eml", ".html", ".htm")
LARGEST = 1_000_000
"""Bytes of a file that is read; a reply is far smaller."""
MOST = 200
"""Files that are looked at, the newest first."""


class Inbox:
    """Nothing in the folder is changed or removed. A file is given again when it has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[tuple[str, int, int]] = set()

    def new(self) -> tuple[bytes, ...]:
        """Give what stands in files that were not there before; nothing where the folder cannot be read."""
        try:
            with os.scandir(self._folder) as entries:
                found = [entry for entry in entries if Path(entry.name).suffix.lower() in SUFFIXES]
        except OSError:
            return ()
        marked = [(mark, entry.path) for entry in found if (mark := _mark(entry)) is not None]
        marked.sort(key=lambda one: one[0][1], reverse=True)
        fresh = [(mark, path) for mark, path in marked[:MOST] if mark not in self._seen]
        self._seen = {mark for mark, _path in marked}
        return tuple(raw for _mark, path in fresh if (raw := _read(path)) is not None)


def _mark(entry: os.DirEntry[str]) -> tuple[str, int, int] | None:
    """Give what tells a version of a file from any other; None for what is no plain file, or too large."""
    try:
        about = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISREG(about.st_mode) or about.st_size > LARGEST:
        return None
    return entry.name, about.st_mtime_ns, about.st_size


def _read(path: str) -> bytes | None:
    try:
        # What is there under the name by now may be a link or a pipe.
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            return file.read(LARGEST)
    except OSError:
        return None
