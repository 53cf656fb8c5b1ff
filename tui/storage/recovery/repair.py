"""Mending what can be mended: a kept version in the place of a damaged file, and digests from the archive."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.domain.people.digest import Digest
from tui.domain.people.person import Person
from tui.domain.people.team import Team, with_digest
from tui.domain.people.team_removal import without
from tui.domain.workspace.close_meeting import digest_of
from tui.storage.durable import backups, layout, quarantine
from tui.storage.durable.backups import Backup
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError, Sealing
from tui.storage.durable.folder_lock import Lock
from tui.storage.durable.folders import make_folder
from tui.storage.durable.journal import Journal
from tui.storage.durable.link_check import refuse_links
from tui.storage.durable.whole_files import write_in_place
from tui.storage.erasure.erasure_register import Register
from tui.storage.errors import DamagedError, MissingError, NotWrittenError, StorageError
from tui.storage.recovery.folder_summary import Counts, counts
from tui.storage.recovery.folder_survey import Survey, opened, reader_of
from tui.storage.repository.reader import Reader


class Mending(NamedTuple):
    """The file at `path` can be brought back from `backup`, which holds so much."""

    path: Path
    trouble: StorageError
    backup: Backup
    counts: Counts


class Misfit(NamedTuple):
    """Home tells other meetings of a person than the archive holds: so many there, so many here."""

    person: Person
    told: int
    held: int


def mendings(folder: Path, files: Files | None = None, sealing: Sealing = PLAIN) -> Iterator[Mending]:
    """What can be brought back, each file once."""
    files = files or Files()
    seen = set()
    for trouble in Survey(folder, files, sealing).troubles():
        if isinstance(trouble, (DamagedError, MissingError)) and trouble.path not in seen:
            seen.add(trouble.path)
            found = _newest_readable(files, folder, trouble.path, sealing)
            if found is not None:
                yield Mending(trouble.path, trouble, *found)


def mend(folder: Path, mending: Mending, now: datetime, files: Files | None = None) -> None:
    """Put the backup in the file's place; what was there is set aside. For who holds the folder."""
    files = files or Files()
    path = mending.path
    try:
        raw = files.read(mending.backup.path)
        try:
            quarantine.keep_damaged(files, folder, path, now)
        except FileNotFoundError:
            make_folder(files, path.parent)
        write_in_place(files, path, raw)
        files.fsync_folder(path.parent)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def set_version_aside(folder: Path, path: Path, now: datetime, files: Files | None = None) -> None:
    """Take an earlier version that brings nothing back out of the way. For who holds the folder."""
    files = files or Files()
    try:
        quarantine.keep_damaged(files, folder, path, now)
        files.unlink(path)
        files.fsync_folder(path.parent)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def damaged_journal(
    folder: Path, files: Files | None = None, sealing: Sealing = PLAIN
) -> DamagedError | None:
    """Whether the record of a change begun cannot be read, so that nobody can finish it."""
    try:
        Journal(folder, files or Files(), sealing).read()
    except DamagedError as damaged:
        return damaged
    return None


def set_journal_aside(folder: Path, now: datetime, files: Files | None = None) -> None:
    """Take a damaged record out of the way; each file stays as it is, old or new. Raises InUse."""
    files = files or Files()
    path = folder / layout.JOURNAL
    with held(folder, files):
        try:
            quarantine.keep_damaged(files, folder, path, now)
            files.unlink(path)
            files.fsync_folder(folder)
        except OSError as error:
            raise NotWrittenError(path, error) from error


@contextmanager
def held(folder: Path, files: Files | None = None) -> Iterator[None]:
    """Hold the folder, in whatever state it is. Raises InUse and LinkError."""
    files = files or Files()
    lock = Lock.take(folder.absolute(), files)
    try:
        refuse_links(folder.absolute(), files)
        yield
    finally:
        lock.release()


def misfits(reader: Reader) -> list[Misfit]:
    """Whose digest does not fit; raises Trouble where a file cannot be read."""
    team = reader.team()
    found = []
    for person in team.people:
        told, held = team.digest(person.id), _digest(reader, person)
        if (told.meetings, told.last_meeting) != (held.meetings, held.last_meeting):
            found.append(Misfit(person, told.meetings, held.meetings))
    return found


def derived(reader: Reader, team: Team) -> Team:
    """Give the team with its digests derived anew, and without what the archives hold already."""
    for person in team.people:
        digest = _digest(reader, person)
        if digest != team.digest(person.id):
            team = with_digest(team, person.id, digest)
        for year in reader.years(person.id):
            archive = reader.archive(person.id, year)
            for settled in (
                *(archive.actions, archive.points, archive.goals, archive.decisions, archive.log),
                archive.unheld,
            ):
                for id in [one.id for one in settled]:
                    team = without(team, id)
    return team


def _digest(reader: Reader, person: Person) -> Digest:
    return digest_of(tuple(held.meeting for held in reader.history(person.id)))


def _newest_readable(
    files: Files, folder: Path, path: Path, sealing: Sealing
) -> tuple[Backup, Counts] | None:
    name = path.relative_to(folder).as_posix()
    read = reader_of(name)
    if read is None:
        return None
    for backup in backups.backups_of(files, folder, path):
        try:
            part = read(opened(name, files.read(backup.path), sealing))
            return backup, Counts() if isinstance(part, (Register, dict)) else counts(part)
        except (OSError, BrokenError, NewerError, msgspec.MsgspecError):
            continue
    return None
