"""Files in the data folder that are not ours: copies somebody made, or what a syncing program left."""

from collections.abc import Iterable
from pathlib import Path

from tui.storage.durable import backups, folder_lock, layout

_PIECE = 2**20
"""Bytes read in one go."""


def strangers_with(folder: Path, words: Iterable[str]) -> tuple[Path, ...]:
    """Give those in which one of the words stands, in their name or anywhere in their bytes."""
    wanted = [word.encode() for word in words if word]
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or _is_ours(path.relative_to(folder)):
            continue
        name = str(path.relative_to(folder)).encode("utf-8", "surrogateescape")
        if any(word in name for word in wanted) or _holds(path, wanted):
            found.append(path)
    return tuple(found)


def _holds(path: Path, words: list[bytes]) -> bool:
    """Whether one of the words stands in a file; it may be of any size, so it is read in pieces."""
    overlap = max((len(word) for word in words), default=1) - 1
    before = b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            before += piece
            if any(word in before for word in words):
                return True
            before = before[-overlap:] if overlap else b""
    return False


def _is_ours(path: Path) -> bool:
    name = path.as_posix()
    if name.startswith(backups.FOLDER + "/"):
        name = name.removeprefix(backups.FOLDER + "/").rsplit(".", 2)[0]
    return (
        layout.is_known(name)
        or layout.is_rescue(name)
        or name in (layout.JOURNAL, layout.KEY, folder_lock.NAME)
    )
