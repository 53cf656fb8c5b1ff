"""A whole folder sealed anew, beside the one that counts as yet."""

from pathlib import Path

from tui.storage.crypt.generation import (
    Generation,
    ours,
    set_aside,
)
from tui.storage.durable import layout
from tui.storage.durable.backups import keep_apart
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import BrokenError, NewerError, Sealed, Sealing
from tui.storage.durable.folders import make_folder, names
from tui.storage.durable.whole_files import write_new
from tui.storage.errors import DamagedError, NewerFormatError


def build_generation(root: Path, files: Files, old: Sealing, new: Sealing, key: bytes | None) -> Generation:
    """Seal every file of `root` as `new` into its folder `next`, safe on the disk and read again there."""
    target = root / layout.NEXT
    if layout.NEXT in names(files, root):
        # What lies there was not made by this run.
        set_aside(root, files)
    make_folder(files, target)
    sources = [path for path in ours(root, files) if layout.place_of(path) != layout.KEY]
    for path in sources:
        sealed = _unsealed(root / path, path, files, old)
        _, whole = new.seal(_place(path), sealed.seq, sealed.body, sealed.written_in)
        make_folder(files, (target / path).parent)
        write_new(files, target / path, whole)
    if key is not None:
        write_new(files, target / layout.KEY, key)
        keep_apart(files, target, target / layout.KEY, 1)
    sync_folders(target, files)
    # The old ones go for good: so the new ones are read as they lie there, each one.
    for path in sources:
        before, after = _unsealed(root / path, path, files, old), _unsealed(target / path, path, files, new)
        if _said(before) != _said(after):
            raise DamagedError(target / path, "it is not what was written")
    return lying_there(root, files)


def lying_there(root: Path, files: Files) -> Generation:
    """Give the list of the new generation as it lies there."""
    source = root / layout.NEXT
    return Generation.of({path: files.read(source / path) for path in ours(source, files)})


def _unsealed(whole: Path, path: str, files: Files, sealing: Sealing) -> Sealed:
    try:
        return sealing.unseal(_place(path), files.read(whole))
    except BrokenError as broken:
        raise DamagedError(whole, str(broken)) from None
    except NewerError as newer:
        raise NewerFormatError(whole, newer.version) from None


def _said(sealed: Sealed) -> tuple[int, int, bytes]:
    return sealed.seq, sealed.written_in, sealed.body


def sync_folders(root: Path, files: Files) -> None:
    """Have what lies in the folders of `root` safe on the disk."""
    for folder in layout.folders(root, files):
        if is_there(folder, files):
            files.fsync_folder(folder)


def is_there(folder: Path, files: Files) -> bool:
    try:
        files.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _place(path: str) -> str:
    place = layout.place_of(path)
    assert place is not None
    return place
