"""All files of the data folder as they were at one moment, also while the app works on them."""

from contextlib import suppress
from pathlib import Path
from time import sleep

from tui.language.declare import N_
from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, Sealing
from tui.storage.durable.folders import names
from tui.storage.errors import InUseError, StorageError
from tui.storage.recovery.folder_survey import Survey
from tui.storage.repository.store import Store

Snapshot = dict[str, bytes]
"""The files as they lie on the disk, by path within the data folder."""

_TRIES, _PAUSE = 100, 0.05


class BusyError(StorageError):
    LINE = N_("{folder} is being changed all the time just now; nothing was written. Try again in a moment.")

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(self.LINE, folder=str(folder))


def take(folder: Path, files: Files | None = None, sealing: Sealing = PLAIN) -> Snapshot:
    """Read what is there. A change half made is waited for, and finished where nobody else does.

    Raises Busy where the folder does not come to rest, and OSError.
    """
    files = files or Files()
    for turn in range(_TRIES):
        if turn:
            sleep(_PAUSE)
        first = _read(folder, files)
        # Versions only ever count up: what is the same before and after was so in between.
        if layout.JOURNAL in names(files, folder):
            with suppress(InUseError):
                Store.open(folder, files=files, sealing=sealing).close()
        elif first is not None and first == _read(folder, files):
            return first
    raise BusyError(folder)


def take_held(folder: Path, files: Files) -> Snapshot:
    """Read what is there, damaged files too, for who holds the folder; the key file too, where there is one."""
    paths = Survey(folder, files).present()
    keys = [layout.KEY] if layout.KEY in names(files, folder) else []
    return {path: files.read(folder / path) for path in (*paths, *keys)}


def _read(folder: Path, files: Files) -> Snapshot | None:
    """Give all files, None where one went while they were read."""
    try:
        return take_held(folder, files)
    except FileNotFoundError:
        return None
