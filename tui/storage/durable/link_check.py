"""Links in the place of files and folders of ours: nothing is deleted or written through one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tui.storage.durable import layout
from tui.storage.durable.disk import Files
from tui.storage.durable.own_names import is_own
from tui.storage.errors import LinkError, UnusableError


def refuse_links(root: Path, files: Files) -> None:
    """Raise LinkError where a link stands for anything of ours in `root`, and Unusable.

    The data folder itself may be one: whoever puts it elsewhere means all of it.
    """
    try:
        for name in files.links(root):
            if is_own(name):
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
