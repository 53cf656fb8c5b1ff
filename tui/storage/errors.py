"""What can stop reading or saving. Each says in one line what, where and the mend.

The floors above say them in the reader's language: `_(error.line, **error.fields)`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.language.declare import N_

if TYPE_CHECKING:
    from tui.language.translator import Translator


class StorageError(Exception):
    """`line` is the English sentence with places for `fields`, so that it can be said in another language."""

    def __init__(self, line: str, /, **fields: str) -> None:
        super().__init__(line, fields)
        self.line = line
        self.fields = fields

    def tell(self, _: Translator) -> str:
        """Say the line in the language of `_`, its reason and mend with it."""
        values = {
            name: _(value) if name in ("why", "mend") and value else value
            for name, value in self.fields.items()
        }
        return _(self.line).format(**values)

    def __str__(self) -> str:
        return self.line.format(**self.fields)


TOO_LARGE = N_("it is larger than any file that Fireside writes")
"""Why a file is damaged that was not even read."""


class DamagedError(StorageError):
    """The file is not what was written; it was left as it is. `backup` is the newest good one."""

    WITH_BACKUP = N_(
        "{path} is damaged ({why}); nothing was changed. "
        "Its newest good backup brings it back: cp '{backup}' '{path}'"
    )
    ALONE = N_(
        "{path} is damaged ({why}) and has no good backup; nothing was changed. "
        "Move it away to go on without it."
    )

    def __init__(self, path: Path, why: str, backup: Path | None = None) -> None:
        self.path, self.backup = path, backup
        line = self.ALONE if backup is None else self.WITH_BACKUP
        super().__init__(line, path=str(path), why=why, backup=str(backup or ""))


class MisplacedError(DamagedError):
    """The file is whole, and another one than it is named: it was written as the one at `place`."""

    LINE = N_(
        "{path} lies in the place of another file: it was written as {place}; nothing was changed. "
        "Put each file back in its place."
    )

    def __init__(self, path: Path, place: Path, backup: Path | None = None) -> None:
        super().__init__(path, "", backup)
        self.line, self.fields = self.LINE, {"path": str(path), "place": str(place)}


class MissingError(StorageError):
    """The file is gone or empty although there was one; it is not taken for a new one."""

    WITH_BACKUP = N_(
        "{path} is missing or empty, though backups of it exist; nothing was changed. "
        "Bring it back: cp '{backup}' '{path}'"
    )
    ALONE = N_(
        "{path} is missing or empty, though what belongs to it is there; nothing was changed. "
        "Put it back from a copy of your own."
    )

    def __init__(self, path: Path, backup: Path | None = None) -> None:
        self.path, self.backup = path, backup
        line = self.ALONE if backup is None else self.WITH_BACKUP
        super().__init__(line, path=str(path), backup=str(backup or ""))


class NewerFormatError(StorageError):
    LINE = N_(
        "{path} was written by a newer Fireside (format {version}); nothing was changed. "
        "Update Fireside to open it."
    )

    def __init__(self, path: Path, version: int) -> None:
        self.path, self.version = path, version
        super().__init__(self.LINE, path=str(path), version=str(version))


class ChangedOutsideError(StorageError):
    LINE = N_(
        "{path} was changed by something else since it was read; it was not overwritten. "
        "Close Fireside and open it again to go on with what is there now."
    )

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path))


class UnstorableError(StorageError):
    LINE = N_("{path} was not written: {why}. Change what was entered last and it will be saved.")

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path), why=why)


class NotWrittenError(StorageError):
    LINE = N_("Not saved – {why}: {path}. What is on the screen is kept and will be tried again.")

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(self.LINE, path=str(path), why=error.strerror or str(error))


class NotErasedError(StorageError):
    LINE = N_("{path} could not be erased: {why}. It will be tried again when Fireside is opened next.")

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(self.LINE, path=str(path), why=error.strerror or str(error))


class NotReadError(StorageError):
    LINE = N_("{path} could not be read: {why}. Check that you may read it, then try again.")

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(self.LINE, path=str(path), why=error.strerror or str(error))


class LinkError(StorageError):
    """What is deleted or written through a link lies somewhere else, and may be anybody's."""

    LINE = N_(
        "{path} is a link; Fireside neither erases nor writes through one, and nothing was changed. "
        "Put what it leads to in its place, or remove the link."
    )

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path))


class UnusableError(StorageError):
    """The data folder itself cannot be made or written."""

    LINE = N_(
        "Your data cannot be kept in {folder}: {why}. Check that you may write there, or "
        "choose another with --data."
    )

    def __init__(self, folder: Path, error: OSError) -> None:
        self.folder, self.error = folder, error
        super().__init__(self.LINE, folder=str(folder), why=error.strerror or str(error))


class InUseError(StorageError):
    LINE = N_(
        "{folder} is in use by another Fireside (process {pid}). "
        "Go on there, or close it first, or choose other data with --data."
    )

    def __init__(self, folder: Path, pid: str) -> None:
        self.folder, self.pid = folder, pid
        super().__init__(self.LINE, folder=str(folder), pid=pid or "?")


class BadNameError(StorageError):
    LINE = N_("{name} cannot name a file: an id is 6 to 40 letters a-z and digits.")

    def __init__(self, name: str) -> None:
        super().__init__(self.LINE, name=ascii(name[:60]))
