"""What can stop reading or saving. Each says in one line what, where and the mend.

`mark` is for the catalogues: the floors above say `_(trouble.line, **trouble.fields)`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.language.translator import Tongue


def mark(message: str) -> str:
    """Mark a message that is said in the reader's language elsewhere."""
    return message


class Trouble(Exception):  # noqa: N818
    """`line` is the English sentence with places for `fields`, so that it can be said in another language."""

    def __init__(self, line: str, /, **fields: str) -> None:
        super().__init__(line, fields)
        self.line = line
        self.fields = fields

    def tell(self, _: Tongue) -> str:
        """Say the line in the language of `_`, its reason and mend with it."""
        values = {
            name: _.mark(value) if name in ("why", "mend") and value else value
            for name, value in self.fields.items()
        }
        return _.mark(self.line).format(**values)

    def __str__(self) -> str:
        return self.line.format(**self.fields)


class Damaged(Trouble):
    """The file is not what was written; it was left as it is. `backup` is the newest good one."""

    WITH_BACKUP = mark(
        "{path} is damaged ({why}); nothing was changed. "
        "Its newest good backup brings it back: cp '{backup}' '{path}'"
    )
    ALONE = mark(
        "{path} is damaged ({why}) and has no good backup; nothing was changed. "
        "Move it away to go on without it."
    )

    def __init__(self, path: Path, why: str, backup: Path | None = None) -> None:
        self.path, self.backup = path, backup
        line = self.ALONE if backup is None else self.WITH_BACKUP
        super().__init__(line, path=str(path), why=why, backup=str(backup or ""))


class Missing(Trouble):
    """The file is gone or empty although there was one; it is not taken for a new one."""

    WITH_BACKUP = mark(
        "{path} is missing or empty, though backups of it exist; nothing was changed. "
        "Bring it back: cp '{backup}' '{path}'"
    )
    ALONE = mark(
        "{path} is missing or empty, though what belongs to it is there; nothing was changed. "
        "Put it back from a copy of your own."
    )

    def __init__(self, path: Path, backup: Path | None = None) -> None:
        self.path, self.backup = path, backup
        line = self.ALONE if backup is None else self.WITH_BACKUP
        super().__init__(line, path=str(path), backup=str(backup or ""))


class NewerFormat(Trouble):
    LINE = mark(
        "{path} was written by a newer Fireside (format {version}); nothing was changed. "
        "Update Fireside to open it."
    )

    def __init__(self, path: Path, version: int) -> None:
        self.path, self.version = path, version
        super().__init__(self.LINE, path=str(path), version=str(version))


class ChangedOutside(Trouble):
    LINE = mark(
        "{path} was changed by something else since it was read; it was not overwritten. "
        "Close Fireside and open it again to go on with what is there now."
    )

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path))


class Unstorable(Trouble):
    LINE = mark("{path} was not written: {why}. Change what was entered last and it will be saved.")

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path), why=why)


class NotWritten(Trouble):
    LINE = mark("Not saved, {path}: {why}. What is on the screen is kept and will be tried again.")

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(self.LINE, path=str(path), why=error.strerror or str(error))


class NotErased(Trouble):
    LINE = mark("{path} could not be erased: {why}. It will be tried again when Fireside is opened next.")

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(self.LINE, path=str(path), why=error.strerror or str(error))


class NotRead(Trouble):
    LINE = mark("{path} could not be read: {why}. See that you may read it, then try again.")

    def __init__(self, path: Path, error: OSError) -> None:
        self.path, self.error = path, error
        super().__init__(self.LINE, path=str(path), why=error.strerror or str(error))


class Unusable(Trouble):
    """The data folder itself cannot be made or written."""

    LINE = mark(
        "{folder} cannot hold your data: {why}. See that you may write there, or choose another with --data."
    )

    def __init__(self, folder: Path, error: OSError) -> None:
        self.folder, self.error = folder, error
        super().__init__(self.LINE, folder=str(folder), why=error.strerror or str(error))


class InUse(Trouble):
    LINE = mark(
        "{folder} is in use by another Fireside (process {pid}). "
        "Go on there, or close it first, or choose other data with --data."
    )

    def __init__(self, folder: Path, pid: str) -> None:
        self.folder, self.pid = folder, pid
        super().__init__(self.LINE, folder=str(folder), pid=pid or "?")


class BadName(Trouble):
    LINE = mark("{name} cannot name a file: an id is 6 to 40 letters a-z and digits.")

    def __init__(self, name: str) -> None:
        super().__init__(self.LINE, name=ascii(name[:60]))
