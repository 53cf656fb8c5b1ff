"""What could not be saved when the app ended: a file of its own, to be taken in later.

It holds the state that the disk had and the one that it was to have, so that it can be brought to whatever
the disk has by then. It is sealed like all else, and lies in the data folder or, where that takes nothing,
in a spare one. `tui.domain.workspace.merge_states` brings it in.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.storage.durable import layout, quarantine
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.envelope import BrokenError, NewerError, Sealing
from tui.storage.durable.folders import make_folder, names
from tui.storage.durable.json_codec import decode
from tui.storage.durable.sanitize import gated
from tui.storage.durable.whole_files import unlink_quietly, write_new
from tui.storage.errors import (
    TOO_LARGE,
    DamagedError,
    NewerFormatError,
    NotReadError,
    NotWrittenError,
    StorageError,
    UnstorableError,
)

_MOST_A_SECOND = 20


class Rescue(msgspec.Struct, frozen=True):
    """`base` is the state that the disk had at the instant `at`, `mine` the one that could not be saved.

    `forms` is what stood in half-filled forms, by form and field.
    """

    at: datetime
    base: State
    mine: State
    forms: dict[str, dict[str, str]] = {}


def write_rescue(rescue: Rescue, folders: Iterable[Path], sealing: Sealing, files: Files) -> Path:
    """Put it into the first of the folders that takes it, for good; gives where.

    Raises Unstorable, Locked, or what the last of the folders said.
    """
    trouble: StorageError | None = None
    for folder in folders:
        try:
            return _written(rescue, folder, sealing, files)
        except OSError as error:
            trouble = NotWrittenError(folder, error)
    assert trouble is not None, "there is a folder"
    raise trouble


def rescues_in(folders: Iterable[Path], files: Files) -> list[Path]:
    """The rescue files that wait, oldest first; of a folder that cannot be looked into there are none."""
    found = []
    for folder in folders:
        with suppress(OSError):
            found += [folder / name for name in names(files, folder) if layout.is_rescue(name)]
    return sorted(found, key=lambda path: path.name)


def read_rescue(path: Path, sealing: Sealing, files: Files) -> Rescue:
    """Read one. Raises Damaged, NewerFormat, NotRead or Locked; where the passphrase changed since, Damaged."""
    try:
        sealed = sealing.unseal(path.name, files.read(path))
        return decode(gated(sealed.body), Rescue)
    except TooLargeError:
        raise DamagedError(path, TOO_LARGE) from None
    except OSError as error:
        raise NotReadError(path, error) from error
    except NewerError as newer:
        raise NewerFormatError(path, newer.version) from None
    except BrokenError as broken:
        raise DamagedError(path, str(broken)) from None
    except msgspec.MsgspecError:
        raise DamagedError(path, N_("it holds something unexpected")) from None


def gather_rescues(folder: Path, spare: Path, files: Files) -> None:
    """Bring what lies in the spare folder into the data folder, as far as that takes it now.

    There it is sealed anew with all else when the passphrase changes.
    """
    for path in rescues_in((spare,), files):
        with suppress(OSError):
            target = _free(folder, path.name, files)
            # The name is part of what is sealed.
            if target.name == path.name:
                write_new(files, target, files.read(path))
                files.fsync_folder(folder)
                remove_rescue(path, files)


def set_rescue_aside(folder: Path, path: Path, files: Files) -> Path:
    """Put one where it is not offered any more, and give where: beside damaged files. Raises OSError."""
    kept = quarantine.put(files, folder, path.name, files.read(path))
    remove_rescue(path, files)
    return kept


def remove_rescue(path: Path, files: Files) -> None:
    """Remove one, for good when this returns; where there is none, nothing happens. Raises OSError."""
    with suppress(FileNotFoundError):
        files.unlink(path)
        files.fsync_folder(path.parent)


def _written(rescue: Rescue, folder: Path, sealing: Sealing, files: Files) -> Path:
    make_folder(files, folder)
    path = _free(folder, f"rescue-{rescue.at.astimezone(UTC):%Y%m%d-%H%M%S}.private.json", files)
    try:
        body = msgspec.json.encode(rescue)
    except (UnicodeError, TypeError, ValueError, OverflowError, RecursionError):
        raise UnstorableError(path, N_("it holds something that is no text and no number")) from None
    write_new(files, path, sealing.seal(path.name, 1, body)[1])
    try:
        files.fsync_folder(folder)
    except OSError:
        unlink_quietly(files, path)
        raise
    return path


def _free(folder: Path, name: str, files: Files) -> Path:
    taken = set(names(files, folder))
    stem = name.partition(".")[0]
    others = (f"{stem}-{number}.private.json" for number in range(2, _MOST_A_SECOND))
    return folder / next(one for one in (name, *others) if one not in taken)
