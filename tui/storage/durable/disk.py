"""Every touch of the disk goes through `Files`, so that a test can make any single one of them fail."""

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

FILE_MODE = 0o600
FOLDER_MODE = 0o700
LARGEST = 2**27
"""Bytes of a file of ours: many times what a working life fills. A larger one is neither written nor read."""
_NOT_OURS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
"""What a folder says that we may not write to, and so have not made."""


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


def write_new(files: Files, path: Path, data: bytes) -> None:
    """Create `path` with all of `data` in it, on the disk when this returns; a failure leaves no file."""
    handle = files.open_new(path)
    try:
        try:
            rest = memoryview(data)
            while rest:
                written = files.write(handle, rest)
                if written <= 0:
                    raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
                rest = rest[written:]
            files.fsync(handle)
        finally:
            files.close(handle)
    except BaseException:
        unlink_quietly(files, path)
        raise


def write_in_place(files: Files, path: Path, data: bytes) -> None:
    """Put a file with all of `data` in the place of what `path` was; a failure leaves that, and no temporary file.

    Its place is safe once the folder was synced, which is left to the caller.
    """
    draft = temporary(path)
    with named_as(path, draft):
        write_new(files, draft, data)
    try:
        files.replace(draft, path)
    except BaseException:
        unlink_quietly(files, draft)
        raise


def temporary(path: Path) -> Path:
    """Name a temporary file beside `path`, told by `is_temporary`."""
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")


def is_temporary(name: str) -> bool:
    return name.startswith(".") and name.endswith(".tmp")


def unlink_quietly(files: Files, path: Path) -> None:
    with suppress(OSError):
        files.unlink(path)


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


@contextmanager
def named_as(path: Path, draft: Path) -> Iterator[None]:
    """Name `path`, as it was asked for, where the system complains of the draft of it."""
    try:
        yield
    except OSError as error:
        if error.filename != str(draft):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
