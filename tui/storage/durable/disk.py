"""Every touch of the disk goes through `Files`, so that a test can make any single one of them fail."""

import errno
import fcntl
import os
import stat
from pathlib import Path
from typing import BinaryIO

FILE_MODE = 0o600
FOLDER_MODE = 0o700
LARGEST = 2**27
"""Bytes of a file of ours: many times what a working life fills. A larger one is neither written nor read."""


class TooLargeError(OSError):
    """A file has more bytes than any that may be read there; none of them was."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG), str(path))


class Files:
    """The disk as it is. Each method is one operation and raises OSError where it fails."""

    def open_new(self, path: Path) -> int:
        """Create `path` for its owner alone and give its handle; fails where something is there already."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        return os.open(path, flags, FILE_MODE)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Write some of `data` and give how many bytes it was."""
        return os.write(handle, data)

    def fsync(self, handle: int) -> None:
        # On a Mac fsync leaves the data in the drive's own memory; this does not.
        full: int | None = getattr(fcntl, "F_FULLFSYNC", None)
        if full is None:
            os.fsync(handle)
        else:
            fcntl.fcntl(handle, full)

    def close(self, handle: int) -> None:
        os.close(handle)

    def link(self, source: Path, target: Path) -> None:
        os.link(source, target, follow_symlinks=False)

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def fsync_folder(self, folder: Path) -> None:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        except OSError as error:
            # Some network file systems cannot do it for folders and say so in this way.
            if error.errno != errno.EINVAL:
                raise
        finally:
            os.close(handle)

    def read(self, path: Path) -> bytes:
        """Give what is in a file. Raises TooLargeError before it reads one above LARGEST."""
        return read_plain(path, LARGEST)

    def modified(self, path: Path) -> float:
        """Seconds since 1970 at which the content of `path` was written."""
        return path.stat().st_mtime

    def mode(self, path: Path) -> int:
        """Who may do what with `path`, the last twelve bits."""
        return stat.S_IMODE(path.stat().st_mode)

    def chmod(self, path: Path, mode: int) -> None:
        path.chmod(mode)

    def unlink(self, path: Path) -> None:
        path.unlink()

    def listdir(self, folder: Path) -> list[str]:
        return os.listdir(folder)  # noqa: PTH208 - a path for each name takes ten times as long

    def links(self, folder: Path) -> list[str]:
        """The symbolic links that lie in `folder`."""
        with os.scandir(folder) as found:
            return sorted(entry.name for entry in found if entry.is_symlink())

    def mkdir(self, folder: Path) -> None:
        folder.mkdir(FOLDER_MODE)

    def rmdir(self, folder: Path) -> None:
        folder.rmdir()

    def lock(self, path: Path, holder: str) -> int:
        """Hold `path` until the process ends or the handle is closed, and write `holder` into it.

        Raises BlockingIOError where another process holds it.
        """
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, FILE_MODE)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(handle, 0)
            os.write(handle, holder.encode())
        except BaseException:
            os.close(handle)
            raise
        return handle


def open_plain(path: Path) -> BinaryIO:
    """Open a file for reading; raises OSError, at once, where it is a pipe, a device or a folder."""
    # A pipe that nobody writes to would keep us waiting, and a device has no end.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Not a file", str(path))
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def read_plain(path: Path, most: int) -> bytes:
    """Give what is in a file of at most so many bytes; raises TooLargeError, whatever it grows to meanwhile."""
    with open_plain(path) as file:
        # Its size is known before memory is taken for it.
        raw = b"" if os.fstat(file.fileno()).st_size > most else file.read(most + 1)
        if len(raw) > most or os.fstat(file.fileno()).st_size > most:
            raise TooLargeError(path)
        return raw
