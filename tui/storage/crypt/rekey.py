"""Sealing a whole folder anew: all files and backups in a new generation, or all in the old one.

The new generation is written into the folder `next`. As long as nothing in there says more, it counts for
nothing. Then, each safe on the disk before what comes after it:

    next/decided    the new generation is whole and counts; the old files are removed
    next/moving     none of the old is left; the new files are put into their places, and `next` removed

Both hold the list of the new generation, with lengths and hashes. A service that syncs folders, or a hand, may
have put a marker there, or not all of the files: nothing is removed before all of the list was found on the
disk. What does not agree with its list is set aside. Who holds the folder finishes what was decided, which takes
no key, as nothing is encrypted for it; who only reads finishes nothing.
"""

from contextlib import suppress
from errno import EEXIST, ENOTEMPTY
from pathlib import Path

from tui.storage.crypt.generation import (
    DECIDED,
    MOVING,
    Generation,
    generation_in,
    is_held_in_place,
    listed,
    ours,
    set_aside,
)
from tui.storage.crypt.new_generation import build_generation, is_there, lying_there, sync_folders
from tui.storage.durable import layout, quarantine
from tui.storage.durable.backups import NO_LINKS
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import Sealing
from tui.storage.durable.folder_lock import Lock
from tui.storage.durable.folders import make_folder, names
from tui.storage.durable.link_check import refuse_links
from tui.storage.durable.whole_files import is_temporary, write_in_place
from tui.storage.errors import InUseError, UnusableError
from tui.storage.key_errors import KeyChangedError, NotRekeyedError


def is_rekeying(root: Path, files: Files) -> bool:
    """Whether the folder is between two generations, the new one whole as decided. Raises OSError."""
    return generation_in(root, files) in ("decided", "moving")


def finish_alone(root: Path, files: Files) -> None:
    """Finish what was decided before the key is asked for, as the passphrase hangs on it.

    Raises KeyChanged where another process is at it, Unusable where it cannot be done.
    """
    try:
        if not is_rekeying(root, files):
            return
        lock = Lock.take(root, files)
    except InUseError:
        raise KeyChangedError(root) from None
    except OSError as error:
        raise UnusableError(root, error) from error
    try:
        refuse_links(root, files)
        finish_rekeying(root, files)
    except OSError as error:
        raise UnusableError(root, error) from error
    finally:
        lock.release()


def rekey(root: Path, files: Files, old: Sealing, new: Sealing, key: bytes | None) -> None:
    """Seal every file of `root` as `new`, with `key` as its key file; no other may use the folder meanwhile.

    Raises Damaged, NewerFormat or NotRekeyed with all as it was; NotRekeyed can also tell that it is decided.
    """
    try:
        generation = build_generation(root, files, old, new, key)
        _mark(root, files, DECIDED, generation)
    except BaseException as error:
        decided = _is_maybe_decided(root, files)
        if not decided:
            with suppress(OSError):
                _remove_next(root, files)
        if isinstance(error, OSError):
            raise NotRekeyedError(root, error, decided=decided) from error
        raise
    try:
        finish_rekeying(root, files)
    except OSError as error:
        raise NotRekeyedError(root, error, decided=True) from error


def finish_rekeying(root: Path, files: Files) -> None:
    """Bring a generation that was decided, and is whole, to its end; the lock is held. Raises OSError."""
    found = generation_in(root, files)
    if found == "decided":
        # It may have been decided in memory alone: the old may only go when it is so on the disk.
        files.fsync_folder(root / layout.NEXT)
        generation = listed(root / layout.NEXT, files) or lying_there(root, files)
        for folder in _emptied(root, files):
            files.fsync_folder(folder)
        _mark(root, files, MOVING, generation)
        found = "moving"
    if found == "moving":
        files.fsync_folder(root / layout.NEXT)
        _move_in(root, files)
        _remove_next(root, files)


def clear_rekeying(root: Path, files: Files, sealing: Sealing) -> None:
    """Take away a generation that does not count; the lock is held and `sealing` opens the folder. Raises OSError.

    Nothing goes that is not held elsewhere: what is no copy of what lies in its place is set aside as it is.
    """
    found = generation_in(root, files)
    if found == "undecided" and is_held_in_place(root, files, sealing):
        _remove_next(root, files)
    elif found in ("undecided", "unsound"):
        set_aside(root, files)


def _mark(root: Path, files: Files, name: str, generation: Generation) -> None:
    # In one go: a marker without its list is taken for none, and what lies there would be set aside.
    write_in_place(files, root / layout.NEXT / name, generation.encoded())
    files.fsync_folder(root / layout.NEXT)


def _is_maybe_decided(root: Path, files: Files) -> bool:
    """Whether it is decided; what cannot be found out counts as so, as then nothing is removed."""
    try:
        return not {DECIDED, MOVING}.isdisjoint(names(files, root / layout.NEXT))
    except OSError:
        return True


def _emptied(root: Path, files: Files) -> list[Path]:
    """Remove all files of the generation in `root`, and give the folders they can have been in."""
    for path in ours(root, files):
        files.unlink(root / path)
    # Damaged files and the state before a restore cannot be sealed anew.
    quarantine.erase(files, root)
    # All of them: a run before this one may have removed some, and not come to the syncing.
    return [folder for folder in layout.folders(root, files) if is_there(folder, files)]


def _move_in(root: Path, files: Files) -> None:
    source = root / layout.NEXT
    for path in ours(source, files):
        make_folder(files, (root / path).parent)
        _put(source / path, root / path, files)
    sync_folders(root, files)
    # In this order: at no time may it look as if there were old files to remove.
    for name in (DECIDED, MOVING):
        with suppress(FileNotFoundError):
            files.unlink(source / name)
        files.fsync_folder(source)


def _put(source: Path, target: Path, files: Files) -> None:
    """Let `source` lie at `target`; by a second name, so that there is no moment at which it has none."""
    try:
        files.link(source, target)
    except FileExistsError:
        # A run before this one came so far.
        return
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        files.replace(source, target)


def _remove_next(root: Path, files: Files) -> None:
    """Take `next` away; what Fireside did not write stays, set aside."""
    source = root / layout.NEXT
    for folder in reversed(layout.folders(source, files)):
        for name in names(files, folder):
            path = (folder / name).relative_to(source).as_posix()
            if layout.place_of(path) is not None or is_temporary(name) or path in (DECIDED, MOVING):
                files.unlink(folder / name)
        with suppress(FileNotFoundError, NotADirectoryError):
            _remove_empty(folder, files)
    if layout.NEXT in names(files, root):
        set_aside(root, files)
    files.fsync_folder(root)


def _remove_empty(folder: Path, files: Files) -> None:
    try:
        files.rmdir(folder)
    except OSError as error:
        if error.errno not in (ENOTEMPTY, EEXIST):
            raise


def strays(root: Path) -> list[str]:
    """The files in `root` that are not from Fireside, by their paths within it."""
    known = {"lock", "crash.txt", "copied.md"}
    paths = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    return [path for path in paths if path not in known and layout.place_of(path) is None]
