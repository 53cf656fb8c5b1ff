"""Files in the data folder that are not ours: copies somebody made, or what a syncing program left."""

from collections.abc import Iterable
from pathlib import Path

from tui.storage.durable import backups, folder_lock, layout


def strangers_with(folder: Path, words: Iterable[str]) -> tuple[Path, ...]:
    """Give those in which one of the words stands, in their name or anywhere in their bytes."""
    wanted = [word.encode() for word in words if word]
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or _is_ours(path.relative_to(folder)):
            continue
        raw = str(path.relative_to(folder)).encode("utf-8", "surrogateescape") + path.read_bytes()
        if any(word in raw for word in wanted):
            found.append(path)
    return tuple(found)


def _is_ours(path: Path) -> bool:
    name = path.as_posix()
    if name.startswith(backups.FOLDER + "/"):
        name = name.removeprefix(backups.FOLDER + "/").rsplit(".", 2)[0]
    return (
        layout.is_known(name)
        or layout.is_rescue(name)
        or name in (layout.JOURNAL, layout.KEY, folder_lock.NAME)
    )
