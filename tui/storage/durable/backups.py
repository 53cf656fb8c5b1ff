"""Earlier versions of a file, kept by hard link: what they are called and which of them stay."""

import errno
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.storage.durable import layout, migrations
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.envelope import BrokenError, NewerError, Sealing
from tui.storage.durable.folders import make_folder, names
from tui.storage.durable.whole_files import write_in_place

FOLDER = layout.BACKUPS
_STAMP = "%Y%m%dT%H%M%S"
NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})


class Backup(NamedTuple):
    """A version of a file; `written` is when (UTC, whole seconds)."""

    seq: int
    written: datetime
    path: Path


class Thinning(NamedTuple):
    """How many versions stay: the newest ones, and the newest of so many hours, days and weeks."""

    newest: int
    hours: int = 0
    days: int = 0
    weeks: int = 0


LASTING = Thinning(newest=10, hours=24, days=30, weeks=52)
FLEETING = Thinning(newest=1)
"""For files that change every second."""


def backups_of(files: Files, root: Path, path: Path) -> list[Backup]:
    """The kept versions of `path`, newest first."""
    folder = _folder(root, path)
    found = [
        Backup(number, written, folder / name)
        for number, written, name in _numbered(files, folder, path.name)
    ]
    return sorted(found, reverse=True)


def newest_number(files: Files, root: Path, path: Path) -> int:
    """The number of the newest kept version of `path`; 0 where there is none."""
    return max((number for number, _, _ in _numbered(files, _folder(root, path), path.name)), default=0)


def newest_good(files: Files, root: Path, path: Path, sealing: Sealing) -> Path | None:
    """The newest kept version of `path` that is whole; None too where they cannot be read."""
    place = path.relative_to(root).as_posix()
    try:
        kept = backups_of(files, root, path)
    except OSError:
        return None
    for backup in kept:
        try:
            is_it = sealing.unseal(place, files.read(backup.path)).seq == backup.seq
        except (OSError, BrokenError, NewerError):
            continue
        if is_it:
            return backup.path
    return None


def keep(files: Files, root: Path, path: Path, seq: int) -> Path:
    """Keep what `path` holds now, its version `seq`; give where. Replacing `path` does not touch it."""
    target = _target(files, root, path, seq)
    try:
        files.link(path, target)
    except FileExistsError:
        files.unlink(target)
        files.link(path, target)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        _copy(files, path, target)
    return target


def keep_apart(files: Files, root: Path, path: Path, seq: int) -> None:
    """Keep a copy of `path` as its version `seq` that shares no block of the disk with it."""
    _copy(files, path, _target(files, root, path, seq))


def thin(kept: list[Backup], rule: Thinning) -> list[Backup]:
    """Of the versions `kept`, newest first, give those that need not stay."""
    stay = {backup.path for backup in kept[: rule.newest]}
    buckets: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (rule.hours, lambda at: (at.year, at.month, at.day, at.hour)),
        (rule.days, lambda at: (at.year, at.month, at.day)),
        (rule.weeks, lambda at: at.isocalendar()[:2]),
    )
    # Every write of every file comes by here: a version is looked at only as long as it may count.
    for most, bucket in buckets:
        seen: set[object] = set()
        for backup in kept:
            if len(seen) == most:
                break
            label = bucket(backup.written)
            if label not in seen:
                seen.add(label)
                stay.add(backup.path)
    return [backup for backup in kept if backup.path not in stay]


def erase(files: Files, root: Path, path: Path) -> None:
    """Remove all kept versions of `path`, for good when this returns."""
    for backup in backups_of(files, root, path):
        files.unlink(backup.path)
    # Also where none is left: an earlier try may have failed at just this.
    with suppress(FileNotFoundError, NotADirectoryError):
        files.fsync_folder(_folder(root, path))


def rewrite(files: Files, root: Path, path: Path, how: Callable[[bytes], bytes], sealing: Sealing) -> None:
    """Put `how(body)` in the place of every kept version of `path`, for good; its number and time stay.

    One that is damaged or that `how` cannot read brings nothing back, but may hold what is to go: it is removed.
    Raises NewerError for one of a later format.
    """
    place = path.relative_to(root).as_posix()
    kept = backups_of(files, root, path)
    for backup in kept:
        try:
            sealed = sealing.unseal(place, files.read(backup.path))
            before = migrations.current(place, sealed.written_in, sealed.body)
            body = how(before)
        except (BrokenError, TooLargeError, msgspec.MsgspecError, ValueError, LookupError, TypeError):
            files.unlink(backup.path)
            continue
        if body != before:
            write_in_place(files, backup.path, sealing.seal(place, sealed.seq, body)[1])
    if kept:
        files.fsync_folder(_folder(root, path))


def _target(files: Files, root: Path, path: Path, seq: int) -> Path:
    """Name the backup of what `path` holds now, in a folder that is there."""
    written = datetime.fromtimestamp(int(files.modified(path)), UTC)
    folder = _folder(root, path)
    make_folder(files, folder)
    return folder / f"{path.name}.{seq:08d}.{written.strftime(_STAMP)}"


def _folder(root: Path, path: Path) -> Path:
    return root / FOLDER / path.parent.relative_to(root)


def _numbered(files: Files, folder: Path, name: str) -> Iterator[tuple[int, datetime, str]]:
    """The number, the time and the file name of each kept version of the file `name`."""
    start = name + "."
    for found in names(files, folder):
        if found.startswith(start):
            number, _, stamp = found[len(start) :].partition(".")
            try:
                yield int(number), datetime.fromisoformat(stamp + "+00:00"), found
            except ValueError:
                continue


def _copy(files: Files, source: Path, target: Path) -> None:
    write_in_place(files, target, files.read(source))
