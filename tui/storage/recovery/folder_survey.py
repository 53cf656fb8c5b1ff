"""Going through all files of the data folder, each by itself: one that is broken does not hide another."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tui.storage.durable import backups, layout, migrations
from tui.storage.durable.envelope import PLAIN, Sealed, Sealing
from tui.storage.durable.folders import names
from tui.storage.durable.json_codec import decode
from tui.storage.durable.sanitize import gated
from tui.storage.erasure.erasure_register import Register, read_register
from tui.storage.errors import StorageError
from tui.storage.records import tables
from tui.storage.records.tables import Part
from tui.storage.repository.reader import Reader

KINDS: tuple[tuple[re.Pattern[str], Callable[[bytes], Part]], ...] = (
    (re.compile(r"team\.json"), tables.team),
    (re.compile(r"leadership\.private\.json"), tables.leadership),
    (re.compile(r"live/[a-z0-9]{6,40}\.shared\.json"), tables.meeting),
    (re.compile(r"live/[a-z0-9]{6,40}\.private\.json"), tables.aside),
    (re.compile(r"people/[a-z0-9]{6,40}/private\.json"), tables.private),
    (re.compile(r"people/[a-z0-9]{6,40}/[0-9]{4}\.(shared|private)\.json"), tables.archive),
)


def decoder(path: str) -> Callable[[bytes], Part] | None:
    """What reads the file at `path` of the data folder; None where no such file is kept."""
    return next((decode for kind, decode in KINDS if kind.fullmatch(path)), None)


Drafts = dict[str, dict[str, str]]
"""What stands in half-filled forms: texts by the name of the form and the field."""


def read_drafts(body: bytes) -> Drafts:
    return decode(body, Drafts)


def reader_of(path: str) -> Callable[[bytes], Part | Register | Drafts] | None:
    """Likewise, for the record of what was erased and for half-filled forms too."""
    if path == layout.FORMS:
        return read_drafts
    return read_register if path == layout.ERASURE else decoder(path)


def is_carried(path: str) -> bool:
    """Whether a file at `path` goes into a backup."""
    return path == layout.ERASURE or decoder(path) is not None


def opened(path: str, raw: bytes, sealing: Sealing = PLAIN) -> bytes:
    """Give the body of a whole file in today's format, its texts past the gate.

    Raises Broken, Newer, and msgspec.MsgspecError where it is no JSON.
    """
    return body_of(path, sealing.unseal(path, raw))


def body_of(path: str, sealed: Sealed) -> bytes:
    """Give the body of a file that was taken apart, likewise."""
    return gated(migrations.current(path, sealed.written_in, sealed.body))


class Survey(Reader):
    """All that is kept in a folder. Nothing is changed."""

    def troubles(self) -> Iterator[StorageError]:
        """What cannot be read, and what is missing."""
        yield from self.of_files()
        for whole in (self.team, self.live, self.register):
            try:
                whole()
            except StorageError as trouble:
                yield trouble

    def of_files(self) -> Iterator[StorageError]:
        """What is wrong with single files."""
        for path in (*self.paths(), layout.FORMS):
            read = reader_of(path)
            assert read is not None
            try:
                self._part(path, read)
            except StorageError as trouble:
                yield trouble

    def paths(self) -> list[str]:
        """The files that are there, and those that should be, as backups of them are."""
        found = set(self.present())
        kept = self.folder / backups.FOLDER
        # A backup is named for its file, its version and its time.
        found |= {
            path.relative_to(kept).as_posix().rsplit(".", 2)[0] for path in kept.rglob("*") if path.is_file()
        }
        return sorted(path for path in found if is_carried(path))

    def present(self) -> list[str]:
        """The files that are there and go into a backup."""
        found = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.json")}
        return sorted(path for path in found if is_carried(path))

    def conflicts(self) -> list[Path]:
        """Copies that a service which syncs folders made of files of ours; they are never read."""
        folders = [self.folder, self.folder / layout.LIVE]
        people = self.folder / layout.PEOPLE
        folders += [people / name for name in names(self._files, people)]
        found = []
        for folder in folders:
            for name in names(self._files, folder):
                path = (folder / name).relative_to(self.folder).as_posix()
                if not layout.is_known(path) and path != layout.JOURNAL and _is_copy(path):
                    found.append(folder / name)
        return found


_COPY = re.compile(
    # Syncthing: x.sync-conflict-…json · Dropbox, Nextcloud: x (Anna's conflicted copy …).json · iCloud: x 2.json
    # · OneDrive: x-LAPTOP.json · older Nextcloud: x_conflict-….json · Google Drive: x (1).json, x[Conflict].json
    r"(?:team|journal|erasure|(?:forms|leadership)\.private|live/[a-z0-9]{6,40}\.(?:shared|private)"
    r"|people/[a-z0-9]{6,40}/(?:private|[0-9]{4}\.(?:shared|private)))"
    r"(?:\.sync-conflict-|[ _(\[~-])[^/]*\.json"
)


def _is_copy(path: str) -> bool:
    return _COPY.fullmatch(path) is not None
