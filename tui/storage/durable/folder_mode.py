"""Whether others on the machine may look into the data folder, and closing it to them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tui.language.declare import N_
from tui.storage.durable import folder_lock, layout, quarantine
from tui.storage.durable.disk import FOLDER_MODE, Files, is_temporary, names
from tui.storage.errors import StorageError

_OTHERS = 0o077
_OURS = frozenset(
    {
        layout.LIVE,
        layout.PEOPLE,
        layout.BACKUPS,
        layout.NEXT,
        layout.KEY,
        folder_lock.NAME,
        "crash.txt",
        "copied.md",
    }
)


class OpenToOthersError(StorageError):
    LINE = N_("{path} is open to others on this machine (mode {mode}). Close it to them: chmod 700 '{path}'")

    def __init__(self, path: Path, mode: int) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path), mode=f"{mode:04o}")


def close_to_others(root: Path, files: Files) -> None:
    """Close the data folder to others, where nothing but ours lies in it: else it may be meant to be open."""
    with suppress(OSError):
        if files.mode(root) & _OTHERS and all(_is_ours(name) for name in names(files, root)):
            files.chmod(root, FOLDER_MODE)


def open_to_others(root: Path, files: Files) -> OpenToOthersError | None:
    """Give what is to be said where others may look into the data folder; None too where there is none."""
    try:
        mode = files.mode(root)
    except OSError:
        return None
    return OpenToOthersError(root, mode) if mode & _OTHERS else None


def _is_ours(name: str) -> bool:
    return (
        name in _OURS
        or name.startswith(quarantine.GENERATION)
        or layout.place_of(name) is not None
        or is_temporary(name)
    )
