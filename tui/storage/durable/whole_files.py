"""Files written whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.storage.durable.disk import Files


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


@contextmanager
def named_as(path: Path, draft: Path) -> Iterator[None]:
    """Name `path`, as it was asked for, where the system complains of the draft of it."""
    try:
        yield
    except OSError as error:
        if error.filename != str(draft):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
