"""Going through the earlier versions of all files: nobody notices a damaged one before it is needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from tui.language.declare import N_
from tui.storage.crypt.key_file import decode_key
from tui.storage.durable import backups, layout
from tui.storage.durable.disk import Files, TooLargeError
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError, Sealing
from tui.storage.errors import TOO_LARGE, NewerFormatError, NotReadError, StorageError
from tui.storage.recovery.folder_survey import body_of, reader_of

_VERSION = re.compile(r"(?P<place>.+)\.(?P<seq>[0-9]{8,18})\.[0-9]{8}T[0-9]{6}")


class DamagedVersionError(StorageError):
    """An earlier version of a file is not what was written; what counts now does not hang on it."""

    LINE = N_(
        "{path}, an earlier version, is damaged ({why}); it brings nothing back. Delete it: rm '{path}'"
    )

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(self.LINE, path=str(path), why=why)


def damaged_versions(root: Path, files: Files, sealing: Sealing) -> Iterator[StorageError]:
    """What of the earlier versions in a data folder could not be brought back. Raises Locked."""
    folder = root / backups.FOLDER
    try:
        found = sorted(path for path in folder.rglob("*") if not path.is_dir())
    except OSError as error:
        yield NotReadError(folder, error)
        return
    for path in found:
        match = _VERSION.fullmatch(path.relative_to(folder).as_posix())
        look = None if match is None else _look_at(match["place"], sealing)
        if match is None or look is None:
            # Not ours, or set aside as damaged already.
            continue
        try:
            if look(files.read(path)) != int(match["seq"]):
                yield DamagedVersionError(path, N_("it is another version than it is named"))
        except TooLargeError:
            yield DamagedVersionError(path, TOO_LARGE)
        except OSError as error:
            yield NotReadError(path, error)
        except NewerError as newer:
            yield NewerFormatError(path, newer.version)
        except BrokenError as broken:
            yield DamagedVersionError(path, str(broken))
        except (msgspec.MsgspecError, ValueError, LookupError, TypeError):
            yield DamagedVersionError(path, N_("it holds something unexpected"))


def _look_at(place: str, sealing: Sealing) -> Callable[[bytes], int] | None:
    """What reads a version of the file at `place` and gives its number; None for what Fireside does not keep."""
    if place == layout.KEY:
        return _key_version
    read = reader_of(place)
    if read is None:
        return None

    def look(raw: bytes) -> int:
        sealed = sealing.unseal(place, raw)
        read(body_of(place, sealed))
        return sealed.seq

    return look


def _key_version(raw: bytes) -> int:
    decode_key(raw)
    return PLAIN.unseal(layout.KEY, raw).seq
