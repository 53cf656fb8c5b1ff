"""The redo log of a change that touches several files: written whole before the first of them.

While it lies there, the change is decided but maybe half made; whoever opens the folder finishes it.
"""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.storage.durable import layout, migrations
from tui.storage.durable.disk import LARGEST, Files, TooLargeError
from tui.storage.durable.envelope import PLAIN, BrokenError, EncryptedError, NewerError, Sealing
from tui.storage.durable.json_codec import decode
from tui.storage.durable.whole_files import temporary, unlink_quietly, write_new
from tui.storage.errors import TOO_LARGE, DamagedError, NewerFormatError, NotReadError, NotWrittenError
from tui.storage.key_errors import KeyMissingError


class Write(NamedTuple):
    """`path` within the data folder shall hold `body` as its version `seq`; no body: it shall be gone."""

    path: str
    body: bytes | None
    seq: int = 0


class _Row(msgspec.Struct):
    path: str
    seq: int
    body: msgspec.Raw


class _Removal(msgspec.Struct):
    path: str


class _Tables(msgspec.Struct):
    writes: dict[str, _Row]
    removals: dict[str, _Removal]


class Journal:
    """Raises the exceptions of `tui.storage.errors`."""

    def __init__(self, root: Path, files: Files, sealing: Sealing = PLAIN) -> None:
        self._root = root
        self._sealing = sealing
        self._path = root / layout.JOURNAL
        self._files = files

    def read(self) -> tuple[Write, ...] | None:
        """Give the change that was begun, in its order; None where there is none."""
        try:
            raw = self._files.read(self._path)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except TooLargeError:
            raise DamagedError(self._path, TOO_LARGE) from None
        except OSError as error:
            raise NotReadError(self._path, error) from error
        try:
            sealed = self._sealing.unseal(layout.JOURNAL, raw)
            tables = decode(sealed.body, _Tables)
        except EncryptedError:
            raise KeyMissingError(self._root / layout.KEY, None) from None
        except (BrokenError, msgspec.MsgspecError) as error:
            raise DamagedError(self._path, str(error)) from None
        except NewerError as newer:
            raise NewerFormatError(self._path, newer.version) from None
        return (
            *(
                Write(row.path, migrations.current(row.path, sealed.written_in, bytes(row.body)), row.seq)
                for row in tables.writes.values()
            ),
            *(Write(removal.path, None) for removal in tables.removals.values()),
        )

    def begin(self, writes: list[Write]) -> None:
        """Put the change on record, safe on the disk when this returns."""
        rows = [_Row(w.path, w.seq, msgspec.Raw(w.body)) for w in writes if w.body is not None]
        removals = [_Removal(w.path) for w in writes if w.body is None]
        tables = _Tables(
            {str(number): row for number, row in enumerate(rows, 1)},
            {str(number): removal for number, removal in enumerate(removals, 1)},
        )
        draft = temporary(self._path)
        try:
            whole = self._sealing.seal(layout.JOURNAL, 1, msgspec.json.encode(tables))[1]
            if len(whole) > LARGEST:
                raise TooLargeError(self._path)
            write_new(self._files, draft, whole)
            try:
                self._files.replace(draft, self._path)
                self._files.fsync_folder(self._root)
            except BaseException:
                unlink_quietly(self._files, draft)
                unlink_quietly(self._files, self._path)
                raise
        except OSError as error:
            raise NotWrittenError(self._path, error) from error

    def end(self) -> None:
        """Take the record away, for good when this returns."""
        try:
            with suppress(FileNotFoundError):
                self._files.unlink(self._path)
            self._files.fsync_folder(self._root)
        except OSError as error:
            raise NotWrittenError(self._path, error) from error
