"""Whether others on the machine may look into the data folder, and closing it to them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tui.language.declare import N_
from tui.storage.durable.disk import FOLDER_MODE, Files
from tui.storage.durable.folders import names
from tui.storage.durable.own_names import is_own
from tui.storage.durable.whole_files import is_temporary
from tui.storage.errors import StorageError

_OTHERS = 0o077
_BESIDE = frozenset({"crash.txt", "copied.md"})
"""What lies beside the data for a while."""


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
    return is_own(name) or name in _BESIDE or is_temporary(name)
