"""One file as it lies on the disk: read whole and taken apart, with whatever is wrong told as an error."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tui.language.declare import N_
from tui.storage.durable import backups, migrations
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.envelope import (
    BrokenError,
    ElsewhereError,
    EncryptedError,
    NewerError,
    Sealed,
    Sealing,
)
from tui.storage.durable.key_presence import has_unknown_key, without_key
from tui.storage.errors import (
    TOO_LARGE,
    DamagedError,
    MisplacedError,
    MissingError,
    NewerFormatError,
    NotReadError,
)
from tui.storage.key_errors import LockedError


class SealedFile:
    """`place` is that of `path` within the data folder `root`. Raises the exceptions of `tui.storage.errors`."""

    def __init__(self, path: Path, root: Path, place: str, files: Files, sealing: Sealing) -> None:
        self._path, self._root, self._place = path, root, place
        self._files, self._sealing = files, sealing

    def read(self) -> Sealed | None:
        """Give what is there, None where there is no file and never was one."""
        raw = self.raw()
        if raw:
            return self.unseal(raw)
        if self._has_versions():
            raise MissingError(self._path, self._newest_good())
        if raw is not None:
            # No write of ours ever leaves an empty file.
            raise DamagedError(self._path, N_("it is empty"))
        if has_unknown_key(self._root, self._files, self._sealing):
            raise LockedError
        return None

    def raw(self) -> bytes | None:
        try:
            return self._files.read(self._path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except TooLargeError:
            raise DamagedError(self._path, TOO_LARGE, self._newest_good()) from None
        except OSError as error:
            raise NotReadError(self._path, error) from error

    def unseal(self, raw: bytes) -> Sealed:
        try:
            return self._sealing.unseal(self._place, raw)
        except EncryptedError:
            raise without_key(self._root, self._files, self._sealing) from None
        except ElsewhereError as elsewhere:
            raise MisplacedError(self._path, self._root / elsewhere.place, self._newest_good()) from None
        except BrokenError as broken:
            raise DamagedError(self._path, str(broken), self._newest_good()) from None
        except NewerError as newer:
            raise NewerFormatError(self._path, newer.version) from None

    def in_todays_format(self, sealed: Sealed) -> bytes:
        """Give the body as it would be written today."""
        try:
            return migrations.current(self._place, sealed.written_in, sealed.body)
        except (msgspec.MsgspecError, ValueError, LookupError, TypeError):
            raise DamagedError(self._path, N_("it holds something unexpected"), self._newest_good()) from None

    def _has_versions(self) -> bool:
        try:
            return bool(backups.backups_of(self._files, self._root, self._path))
        except OSError as error:
            raise NotReadError(self._path, error) from error

    def _newest_good(self) -> Path | None:
        return backups.newest_good(self._files, self._root, self._path, self._sealing)
