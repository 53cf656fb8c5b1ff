"""Folders: what lies in them, made and removed."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from tui.storage.durable.disk import Files

_NOT_OURS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What a folder says that we may not write to, and so have not made."""


def names(files: Files, folder: Path) -> list[str]:
    """What lies in `folder`, sorted; nothing where there is no such folder."""
    try:
        return sorted(files.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []


def remove_folder(files: Files, folder: Path) -> None:
    """Remove `folder` with all that lies in it; where there is none, nothing happens.

    Of a link to a folder not even the link goes: raises NotADirectoryError.
    """
    if folder.name in _links(files, folder.parent):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    for name in names(files, folder):
        try:
            files.unlink(folder / name)
        except (IsADirectoryError, PermissionError) as error:
            # Some systems say of a folder only that they may not.
            try:
                remove_folder(files, folder / name)
            except NotADirectoryError:
                raise error from None
    with suppress(FileNotFoundError):
        files.rmdir(folder)
        files.fsync_folder(folder.parent)


def _links(files: Files, folder: Path) -> list[str]:
    try:
        return files.links(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []


def make_folder(files: Files, folder: Path) -> None:
    """Make `folder` and what is missing above it, each for its owner alone and safe on the disk."""
    try:
        files.mkdir(folder)
    except FileExistsError:
        return
    except FileNotFoundError:
        make_folder(files, folder.parent)
        files.mkdir(folder)
    files.fsync_folder(folder.parent)


def settle_above(files: Files, folder: Path) -> None:
    """Have `folder` safe on the disk: a run that was killed may have made it, and those above it."""
    for above in folder.parents:
        try:
            files.fsync_folder(above)
        except OSError as error:
            if error.errno not in _NOT_OURS:
                raise
