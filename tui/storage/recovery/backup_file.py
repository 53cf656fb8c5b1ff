"""A backup as one file: a plain tar that any tool opens, with a list of what belongs in it at its start.

It is read in memory and with suspicion: nothing in it is ever unpacked to where it says.
"""

import os
import tarfile
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.team import Team
from tui.language.declare import N_
from tui.storage.crypt.key_file import WrappedKey, decode_key
from tui.storage.durable import layout
from tui.storage.durable.disk import Files, TooLargeError, read_plain
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError, Sealing
from tui.storage.durable.json_codec import decode
from tui.storage.durable.whole_files import named_as, unlink_quietly, write_new
from tui.storage.erasure.erasure_register import read_register
from tui.storage.errors import BadNameError, NewerFormatError, StorageError
from tui.storage.records.tables import Part
from tui.storage.recovery.folder_snapshot import Snapshot
from tui.storage.recovery.folder_survey import decoder, is_carried, opened

LIST = "fireside-backup.json"
MOST_BYTES = 2**29


class _List(msgspec.Struct):
    """`files` are the checksums by path."""

    made: datetime
    files: dict[str, str]


class Parcel(NamedTuple):
    """What is in a backup, made at the instant `made`."""

    made: datetime
    files: Snapshot


class NotRestorableError(StorageError):
    """The backup is not what Fireside writes; `name` is the file in it that is wrong, where it is one."""

    WHOLE = N_("{path} cannot be restored: {why}. Nothing was changed.")
    ONE = N_("{path} cannot be restored: {name} in it {why}. Nothing was changed.")

    def __init__(self, path: Path, why: str, name: str = "") -> None:
        self.path = path
        super().__init__(
            self.ONE if name else self.WHOLE, path=str(path), why=why, name=ascii(name[:60]).strip("'")
        )


def pack(files: Snapshot, made: datetime) -> bytes:
    """Give the tar; the same files at the same moment give the same bytes."""
    listed = _List(made.astimezone(UTC), {path: sha256(raw).hexdigest() for path, raw in files.items()})
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, raw in (
            (LIST, PLAIN.seal(LIST, 1, msgspec.json.encode(listed))[1]),
            *sorted(files.items()),
        ):
            member = tarfile.TarInfo(name)
            member.size, member.mode, member.mtime = len(raw), 0o600, int(made.timestamp())
            tar.addfile(member, BytesIO(raw))
    return packed.getvalue()


def read(path: Path) -> Parcel:
    """Read the backup at `path`. Raises NotRestorable, NewerFormat and OSError."""
    try:
        raw = read_plain(path, MOST_BYTES)
    except TooLargeError:
        raise NotRestorableError(path, N_("it is too large")) from None
    return unpack(path, raw)


def unpack(path: Path, raw: bytes) -> Parcel:
    """Take a backup apart; what it holds is just what it says it holds, and nothing is anywhere but in memory."""
    if len(raw) > MOST_BYTES:
        raise NotRestorableError(path, N_("it is too large"))
    try:
        found = _members(path, raw)
    except (tarfile.TarError, EOFError, ValueError, OverflowError, RecursionError, LookupError) as error:
        raise NotRestorableError(path, N_("it is not a Fireside backup, or it is damaged")) from error
    listed = _listed(path, found.pop(LIST, b""))
    for name in found:
        if name not in listed.files:
            raise NotRestorableError(path, N_("is not on its list"), name)
    for name, checksum in listed.files.items():
        if name not in found:
            raise NotRestorableError(path, N_("is missing"), name)
        if sha256(found[name]).hexdigest() != checksum:
            raise NotRestorableError(path, N_("is damaged"), name)
    return Parcel(listed.made, found)


def key_of(path: Path, files: Snapshot) -> WrappedKey | None:
    """The wrapped key of a backup whose files are encrypted; raises NotRestorable where it is damaged."""
    raw = files.get(layout.KEY)
    try:
        return None if raw is None else decode_key(raw)
    except (BrokenError, NewerError, msgspec.MsgspecError, ValueError):
        raise NotRestorableError(path, N_("is damaged"), layout.KEY) from None


def parts(path: Path, files: Snapshot, sealing: Sealing = PLAIN) -> dict[str, Part]:
    """Read each file of the backup at `path`; raises NotRestorable or NewerFormat where one cannot be."""
    found: dict[str, Part] = {}
    for name, raw in files.items():
        decode = decoder(name)
        if decode is None:
            continue
        try:
            found[name] = decode(opened(name, raw, sealing))
        except (BrokenError, msgspec.MsgspecError):
            raise NotRestorableError(path, N_("is damaged"), name) from None
        except NewerError as newer:
            raise NewerFormatError(path, newer.version) from None
    _whole(path, found)
    return found


def forgotten(path: Path, files: Snapshot, sealing: Sealing = PLAIN) -> tuple[str, ...]:
    """The ids of those who had been forgotten when the backup was made; raises NotRestorable or NewerFormat."""
    raw = files.get(layout.ERASURE)
    try:
        return () if raw is None else read_register(opened(layout.ERASURE, raw, sealing)).forgotten
    except (BrokenError, msgspec.MsgspecError):
        raise NotRestorableError(path, N_("is damaged"), layout.ERASURE) from None
    except NewerError as newer:
        raise NewerFormatError(path, newer.version) from None


def _whole(path: Path, parts: dict[str, Part]) -> None:
    """Raise NotRestorable where the files do not go together: they would be refused once they lie in the folder."""
    if layout.TEAM not in parts:
        raise NotRestorableError(path, N_("is missing"), layout.TEAM)
    for name, part in parts.items():
        half = layout.meeting_of(name.removeprefix(layout.LIVE + "/"))
        people = [part.person] if isinstance(part, Meeting) else []
        if isinstance(part, Team):
            people = [person.id for person in part.people]
        if isinstance(part, Meeting) and half is not None and part.id != half[0]:
            raise NotRestorableError(path, N_("is damaged"), name)
        if layout.is_fleeting(name) and half is not None and layout.live_shared(half[0]) not in parts:
            raise NotRestorableError(path, N_("is missing"), layout.live_shared(half[0]))
        for person in people:
            try:
                layout.checked(person)
            except BadNameError:
                raise NotRestorableError(path, N_("is damaged"), name) from None


def _members(path: Path, raw: bytes) -> Snapshot:
    found: Snapshot = {}
    with tarfile.open(fileobj=BytesIO(raw), mode="r:") as tar:
        for member in tar:
            if member.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or member.issparse():
                raise NotRestorableError(path, N_("is not a regular file"), member.name)
            if member.name not in (LIST, layout.KEY) and not is_carried(member.name):
                raise NotRestorableError(path, N_("is not one of Fireside’s files"), member.name)
            if member.name in found:
                raise NotRestorableError(path, N_("is there twice"), member.name)
            file = tar.extractfile(member)
            assert file is not None
            found[member.name] = file.read()
    return found


def _listed(path: Path, raw: bytes) -> _List:
    try:
        return decode(PLAIN.unseal(LIST, raw).body, _List)
    except NewerError as newer:
        raise NewerFormatError(path, newer.version) from None
    except (BrokenError, msgspec.MsgspecError):
        raise NotRestorableError(path, N_("it is not a Fireside backup, or it is damaged")) from None


def write(files: Files, path: Path, raw: bytes) -> None:
    """Write a backup to `path`, whole and safe on the disk when this returns; raises FileExistsError, OSError."""
    # Not hidden: nobody tidies up there after a kill.
    draft = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    with named_as(path, draft):
        write_new(files, draft, raw)
    try:
        try:
            files.link(draft, path)
        except FileExistsError:
            raise
        except OSError:
            # A disk without links, as sticks have them.
            if path.exists():
                raise FileExistsError(str(path)) from None
            files.replace(draft, path)
        files.fsync_folder(path.parent)
    finally:
        unlink_quietly(files, draft)
