"""One Fireside at a time on one data folder."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from tui.storage.durable.disk import Files
from tui.storage.errors import InUseError, LinkError, UnusableError

NAME = "lock"


class Lock:
    """Held from `take` until `release`; the system releases it when the process ends in any way."""

    def __init__(self, files: Files, handle: int) -> None:
        self._files = files
        self._handle: int | None = handle

    @classmethod
    def take(cls, folder: Path, files: Files) -> "Lock":
        """Raises InUse, naming the process that holds it, LinkError or Unusable."""
        path = folder / NAME
        try:
            return cls(files, files.lock(path, str(os.getpid())))
        except BlockingIOError:
            raise InUseError(folder, _holder(path, files)) from None
        except OSError as error:
            if error.errno == errno.ELOOP:
                raise LinkError(path) from None
            raise UnusableError(folder, error) from error

    def release(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with suppress(OSError):
                self._files.close(handle)


def _holder(path: Path, files: Files) -> str:
    try:
        text = files.read(path)[:20].decode("ascii", "replace").strip()
    except OSError:
        return ""
    return text if text.isdigit() else ""
