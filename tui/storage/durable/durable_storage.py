"""A TinyDB storage that survives a kill, a full disk and a power cut.

TinyDB takes any class with `read`, `write` and `close`; it is not imported here, as quick commands
read through this class alone.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

from tui.storage.durable import backups, layout
from tui.storage.durable.disk import LARGEST, Files, TooLargeError
from tui.storage.durable.envelope import (
    PLAIN,
    Sealed,
    Sealing,
)
from tui.storage.durable.folders import make_folder
from tui.storage.durable.json_codec import decode, encode
from tui.storage.durable.sealed_file import SealedFile
from tui.storage.durable.whole_files import temporary, unlink_quietly, write_new
from tui.storage.errors import (
    ChangedOutsideError,
    DamagedError,
    NotReadError,
    NotWrittenError,
)

Tables = dict[str, dict[str, Any]]


class DurableStorage:
    """One file. `root` is the data folder, whose `backups` keep its earlier versions; it is told by how the file is
    called where it is not given. `sealing` is that of the whole folder; without it an encrypted one raises Locked.

    A write is acknowledged by returning. Raises the exceptions of `tui.storage.errors`.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        root: Path | None = None,
        files: Files | None = None,
        thinning: backups.Thinning = backups.LASTING,
        sealing: Sealing = PLAIN,
    ) -> None:
        self.path = Path(path) if root is not None else Path(path).absolute()
        self._root = layout.root_of(self.path) if root is None else root
        self._files = files or Files()
        self._thinning = thinning
        self._sealing = sealing
        self._place = self.path.relative_to(self._root).as_posix()
        self._file = SealedFile(self.path, self._root, self._place, self._files, sealing)
        self._was_read = False
        self._seen: Sealed | None = None
        self._tried = b""
        self._has_folder = False

    @property
    def is_new(self) -> bool:
        """Whether there is no such file yet."""
        self._read_once()
        return self._seen is None

    @property
    def sequence(self) -> int:
        """The version that was last read or written; 0 where there is none yet."""
        self._read_once()
        return 0 if self._seen is None else self._seen.seq

    def read(self) -> Tables | None:
        body = self.read_body()
        return None if body is None else decode(body, dict[str, dict[str, Any]])

    def write(self, data: Tables) -> None:
        self.write_body(encode(self.path, data))

    def close(self) -> None:
        """Nothing is kept open between two calls."""

    def read_body(self) -> bytes | None:
        """Give the JSON in the file, None where there is no file and never was one."""
        sealed = self._file.read()
        self._seen = None if sealed is None else sealed._replace(body=b"")
        self._was_read = True
        return None if sealed is None else self._file.in_todays_format(sealed)

    def holds(self, body: bytes) -> bool:
        """Whether the version last read or written had just this body."""
        self._read_once()
        seen = self._seen
        return seen is not None and self._sealing.trace(self._place, seen.seq, body) == seen.trace

    def check_unchanged(self) -> None:
        """Raise ChangedOutside where the disk has another version than the one last read or written."""
        self._unchanged()

    def read_unchanged(self) -> bytes | None:
        """Give the body of the version last read or written, once more; raises ChangedOutside likewise."""
        sealed = self._unchanged()
        return None if sealed is None else self._file.in_todays_format(sealed)

    def next_sequence(self) -> int:
        """The number of the next version: above all kept ones, also where an old one was put back."""
        try:
            kept = backups.newest_number(self._files, self._root, self.path)
        except OSError as error:
            raise NotReadError(self.path, error) from error
        return 1 + max(self.sequence, kept)

    def write_body(self, body: bytes, seq: int | None = None) -> None:
        """Put `body` in place of what was last read or written."""
        self.check_unchanged()
        try:
            self._replace(self.next_sequence() if seq is None else seq, body)
        except OSError as error:
            raise NotWrittenError(self.path, error) from error

    def redo(self, body: bytes, seq: int) -> None:
        """Bring the file to version `seq`, whatever state it is in; one as new or newer stays."""
        raw = self._file.raw()
        try:
            self._seen = None if raw is None else self._file.unseal(raw)._replace(body=b"")
        except DamagedError:
            self._seen = None
        self._was_read = True
        try:
            if self._seen is None or self._seen.seq < seq:
                self._replace(seq, body)
            else:
                # That it is there was seen; that it stays there was not.
                self._files.fsync_folder(self.path.parent)
        except OSError as error:
            raise NotWrittenError(self.path, error) from error

    def remove(self) -> None:
        """Remove the file and its backups for good; where there is none, nothing happens.

        The backups go first: a file without backups is whole, backups without their file are an alarm.
        """
        try:
            backups.erase(self._files, self._root, self.path)
            with suppress(FileNotFoundError):
                self._files.unlink(self.path)
            self._was_read, self._seen = True, None
            with suppress(FileNotFoundError):
                self._files.fsync_folder(self.path.parent)
        except OSError as error:
            raise NotWrittenError(self.path, error) from error

    def _replace(self, seq: int, body: bytes) -> None:
        self._ready_folder()
        written, whole = self._sealing.seal(self._place, seq, body)
        if len(whole) > LARGEST:
            raise TooLargeError(self.path)
        self._tried = written.header
        draft = temporary(self.path)
        write_new(self._files, draft, whole)
        kept: Path | None = None
        try:
            if self._seen is not None:
                kept = backups.keep(self._files, self._root, self.path, self._seen.seq)
            self._files.replace(draft, self.path)
        except BaseException:
            unlink_quietly(self._files, draft)
            if kept is not None:
                unlink_quietly(self._files, kept)
            raise
        self._seen = written
        self._files.fsync_folder(self.path.parent)
        self._thin()

    def _thin(self) -> None:
        # The version is safe by now: a backup too many is no reason to call it unsaved.
        with suppress(OSError):
            kept = backups.backups_of(self._files, self._root, self.path)
            for backup in backups.thin(kept, self._thinning):
                self._files.unlink(backup.path)

    def _ready_folder(self) -> None:
        """Have the folder on the disk too: without it a power cut would take the file along."""
        if self._has_folder:
            return
        folder = self.path.parent
        make_folder(self._files, folder)
        while folder != self._root:
            folder = folder.parent
            self._files.fsync_folder(folder)
        self._has_folder = True

    def _unchanged(self) -> Sealed | None:
        self._read_once()
        raw = self._file.raw()
        if not raw or self._seen is None:
            if raw is not None or self._seen is not None:
                raise ChangedOutsideError(self.path)
            return None
        there = self._file.unseal(raw)
        if there.header == self._tried:
            # A write that was told to have failed had reached the disk after all.
            self._seen = there._replace(body=b"")
        elif there.header != self._seen.header:
            raise ChangedOutsideError(self.path)
        return there

    def _read_once(self) -> None:
        if not self._was_read:
            self.read_body()
