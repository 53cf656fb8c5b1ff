"""A folder of one item a file (vdir): only what differs is written, and only what Fireside wrote is removed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tui.storage.durable.disk import Files
from tui.storage.durable.folders import make_folder
from tui.storage.durable.whole_files import write_in_place


def bring_up_to_date(
    folder: Path, files: Mapping[str, str], *, prefix: str, but: tuple[str, ...] = ()
) -> None:
    """Have just these `files` in the folder, of those whose names begin with `prefix` and with nothing of `but`.

    Raises OSError.
    """
    disk, folder = Files(), folder.absolute()
    make_folder(disk, folder)
    for path in folder.iterdir():
        name = path.name
        is_ours = name.startswith(prefix) and not name.startswith(but) and name.endswith(".ics")
        if is_ours and name not in files and not path.is_symlink() and path.is_file():
            path.unlink()
    for name, text in files.items():
        path, body = folder / name, text.encode()
        with suppress(OSError):
            if not path.is_symlink() and path.read_bytes() == body:
                continue
        write_in_place(disk, path, body)
    disk.fsync_folder(folder)
