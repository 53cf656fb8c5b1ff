"""What was set aside: damaged files that a backup has taken the place of, and the state before a restore.

It holds personal text like all else here, and goes where that is to go.
"""

from datetime import UTC, datetime
from pathlib import Path

from tui.storage.durable import backups
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.folders import make_folder, names, remove_folder
from tui.storage.durable.whole_files import write_in_place

FOLDER = f"{backups.FOLDER}/aside"
BEFORE_RESTORE = "before-restore.tar"


def keep_damaged(files: Files, root: Path, path: Path, now: datetime) -> Path:
    """Keep what `path` holds, for good when this returns, and give where; it stays in its place too."""
    name = path.relative_to(root).as_posix().replace("/", "-")
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    try:
        return put(files, root, f"{name}.{stamp}.damaged", files.read(path))
    except TooLargeError:
        target = _ready(files, root) / f"{name}.{stamp}.damaged"
        files.link(path, target)
        files.fsync_folder(target.parent)
        return target


def put(files: Files, root: Path, name: str, raw: bytes) -> Path:
    """Put `raw` under this name in the place of what has it, for good when this returns."""
    folder = _ready(files, root)
    write_in_place(files, folder / name, raw)
    files.fsync_folder(folder)
    return folder / name


def _ready(files: Files, root: Path) -> Path:
    folder = root / FOLDER
    make_folder(files, folder)
    files.fsync_folder(root)
    return folder


GENERATION = "next.aside."
"""Before the number of a whole generation that was set aside, in the data folder itself."""


def erase(files: Files, root: Path) -> None:
    """Remove all that was set aside, for good when this returns."""
    for name in names(files, root):
        if name.startswith(GENERATION):
            remove_folder(files, root / name)
    kept = names(files, root / FOLDER)
    for name in kept:
        files.unlink(root / FOLDER / name)
    if kept:
        files.fsync_folder(root / FOLDER)
