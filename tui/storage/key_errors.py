"""What can go wrong around the passphrase and the key."""

from pathlib import Path

from tui.language.declare import N_
from tui.storage.errors import StorageError


class LockedError(StorageError):
    """The data is encrypted and nobody has given the passphrase yet."""

    LINE = N_("Your data is locked. Give your passphrase to open it.")

    def __init__(self) -> None:
        super().__init__(self.LINE)


class KeyMissingError(StorageError):
    """The data is encrypted, but the key file is gone; without it no passphrase opens anything."""

    WITH_BACKUP = N_(
        "{path} is missing, and without this key file nothing can be read; nothing was changed. "
        "Bring it back: cp '{backup}' '{path}'"
    )
    ALONE = N_(
        "{path} is missing, and without this key file nothing can be read; nothing was changed. "
        "Put it back from a copy of your own."
    )

    def __init__(self, path: Path, backup: Path | None) -> None:
        self.path, self.backup = path, backup
        line = self.ALONE if backup is None else self.WITH_BACKUP
        super().__init__(line, path=str(path), backup=str(backup or ""))


class KeyChangedError(StorageError):
    """The passphrase is being changed, or was since the key was given."""

    LINE = N_("The passphrase of {folder} was changed, or is just being changed. Try again with the new one.")

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(self.LINE, folder=str(folder))


class WrongPassphraseError(StorageError):
    LINE = N_("That passphrase does not open it. Nothing was changed; try again.")

    def __init__(self) -> None:
        super().__init__(self.LINE)


class BadPassphraseError(StorageError):
    """A new passphrase that will not do; the line says what would."""


class NotRekeyedError(StorageError):
    """The disk failed; `decided` tells whether the new passphrase counts already."""

    UNDECIDED = N_("The passphrase was not changed: {why} ({path}). All is as it was; try again.")
    DECIDED = N_(
        "The new passphrase counts, but tidying up stopped: {why} ({path}). The next start goes on with it."
    )

    def __init__(self, folder: Path, error: OSError, *, decided: bool) -> None:
        self.error, self.decided = error, decided
        path = str(error.filename or folder)
        line = self.DECIDED if decided else self.UNDECIDED
        super().__init__(line, path=path, why=error.strerror or str(error))
