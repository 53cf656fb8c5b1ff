"""Links in the place of files and folders of ours: nothing is deleted or written through one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tui.storage.durable import folder_lock, layout, quarantine
from tui.storage.durable.disk import Files
from tui.storage.errors import LinkError, UnusableError

_OURS = frozenset(
    {layout.LIVE, layout.PEOPLE, layout.BACKUPS, layout.NEXT, layout.JOURNAL, layout.KEY, folder_lock.NAME}
)


def refuse_links(root: Path, files: Files) -> None:
    """Raise LinkError where a link stands for anything of ours in `root`, and Unusable.

    The data folder itself may be one: whoever puts it elsewhere means all of it.
    """
    try:
        for name in files.links(root):
            if name in _OURS or name.startswith(quarantine.GENERATION) or layout.place_of(name) is not None:
                raise LinkError(root / name)
        for top in (root / layout.LIVE, root / layout.PEOPLE, root / layout.BACKUPS, root / layout.NEXT):
            _refuse_below(top, files)
    except OSError as error:
        raise UnusableError(root, error) from error


def _refuse_below(folder: Path, files: Files) -> None:
    with suppress(FileNotFoundError, NotADirectoryError):
        for name in files.links(folder):
            raise LinkError(folder / name)
        for name in files.listdir(folder):
            # A file has an ending, and looking into each of thousands would take its time.
            if "." not in name:
                _refuse_below(folder / name, files)
