"""Putting a whole earlier state in the place of what is there, so that it can be taken back."""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.privacy import Private
from tui.domain.people.leadership import Leadership
from tui.domain.people.team import Team
from tui.domain.people.team_removal import without_people
from tui.language.declare import N_
from tui.storage.durable import layout, quarantine
from tui.storage.durable.disk import Files
from tui.storage.durable.envelope import PLAIN, BrokenError, NewerError, Sealing
from tui.storage.erasure.erasure_register import Register, read_register, write_register
from tui.storage.erasure.redact_files import part_without
from tui.storage.errors import NewerFormatError, NotWrittenError, StorageError
from tui.storage.records.document_file import encoded, updated
from tui.storage.records.tables import Part
from tui.storage.recovery import backup_file, folder_snapshot
from tui.storage.recovery.folder_snapshot import Snapshot
from tui.storage.recovery.folder_summary import Holding, holdings, id_of
from tui.storage.recovery.folder_survey import decoder, opened
from tui.storage.repository.store import Store


class NothingToUndoError(StorageError):
    LINE = N_("There is no restore to undo in {folder}.")

    def __init__(self, folder: Path) -> None:
        super().__init__(self.LINE, folder=str(folder))


class Plan(NamedTuple):
    """What a restore would do: each file with its new body, None for one that goes; and who has what.

    `damaged` are files that cannot be read now and will be replaced. Nothing is to be done where `bodies` is empty.
    """

    bodies: dict[str, bytes | None]
    before: dict[str, Holding]
    after: dict[str, Holding]
    damaged: tuple[str, ...]


def plan(
    folder: Path,
    now: Snapshot,
    target: Mapping[str, Part],
    *,
    spared: Collection[str] = (),
    forgotten: Collection[str] = (),
    sealing: Sealing = PLAIN,
) -> Plan:
    """Compare the files `now` with the whole state `target`; of the paths `spared` it knows nothing.

    Nobody comes back who was forgotten here, or in the state's own time: those are `forgotten`.
    Raises NewerFormat where a file to be replaced is of a later Fireside.
    """
    there, damaged = _readable(folder, now, sealing)
    register = (
        read_register(opened(layout.ERASURE, now[layout.ERASURE], sealing))
        if layout.ERASURE in now
        else Register()
    )
    gone = tuple(dict.fromkeys((*register.forgotten, *forgotten)))
    wanted = without_forgotten(target, gone)
    for path in (*there, *damaged):
        if path not in wanted and path not in spared and not layout.is_fleeting(path):
            # An empty file keeps its earlier versions; without a file they would raise an alarm.
            wanted[path] = _empty(path)
    bodies: dict[str, bytes | None] = {
        path: updated(opened(path, now[path], sealing), part, folder / path)
        if path in there
        else encoded(part, folder / path)
        for path, part in wanted.items()
        if path in damaged or there.get(path, _empty(path)) != part
    }
    for path in (*there, *damaged):
        if path not in wanted and path not in spared:
            bodies[path] = None
    if bodies and gone != register.forgotten:
        bodies[layout.ERASURE] = write_register(msgspec.structs.replace(register, forgotten=gone))
    after = {path: part for path, part in there.items() if path in spared} | wanted
    return Plan(bodies, holdings(there), holdings(after), damaged)


def without_forgotten(parts: Mapping[str, Part], forgotten: Collection[str]) -> dict[str, Part]:
    """Give of an earlier state what may come back: nothing of the people `forgotten` since, by id."""
    live = {id_of(p) for p, part in parts.items() if isinstance(part, Meeting) and part.person in forgotten}
    return {
        path: _team_without(part, forgotten) if isinstance(part, Team) else part_without(part, forgotten)
        for path, part in parts.items()
        if layout.person_of(path) not in forgotten and (id_of(path) or None) not in live
    }


def carry_out(store: Store, plan: Plan, now: datetime, files: Files | None = None) -> None:
    """Do it; the state before is kept first. Killed, it is finished by whoever opens the folder next."""
    before = folder_snapshot.take_held(store.folder, files or Files())
    # Who was forgotten is never taken back, so that it need not stand there.
    before.pop(layout.ERASURE, None)
    try:
        quarantine.put(
            files or Files(), store.folder, quarantine.BEFORE_RESTORE, backup_file.pack(before, now)
        )
    except OSError as error:
        raise NotWrittenError(store.folder / quarantine.FOLDER / quarantine.BEFORE_RESTORE, error) from error
    store.put(plan.bodies)


def state_before(folder: Path, sealing: Sealing = PLAIN) -> tuple[Path, dict[str, Part], set[str]]:
    """Give where the state before the last restore lies, what of it can be read, and the paths of the rest."""
    path = folder / quarantine.FOLDER / quarantine.BEFORE_RESTORE
    try:
        files = backup_file.read(path).files
    except FileNotFoundError:
        raise NothingToUndoError(folder) from None
    readable, damaged = _readable(folder, files, sealing)
    return path, readable, set(damaged)


def _readable(folder: Path, files: Snapshot, sealing: Sealing) -> tuple[dict[str, Part], tuple[str, ...]]:
    found: dict[str, Part] = {}
    damaged = []
    for path, raw in files.items():
        decode = decoder(path)
        if decode is None:
            continue
        try:
            found[path] = decode(opened(path, raw, sealing))
        except (BrokenError, msgspec.MsgspecError):
            damaged.append(path)
        except NewerError as newer:
            raise NewerFormatError(folder / path, newer.version) from None
    return found, tuple(damaged)


def _team_without(team: Team, forgotten: Collection[str]) -> Team:
    former = tuple(one for one in team.former if one.id not in forgotten)
    return msgspec.structs.replace(without_people(team, forgotten), former=former)


def _empty(path: str) -> Part:
    if path == layout.TEAM:
        return Team()
    if path == layout.LEADERSHIP:
        return Leadership()
    return Private() if path.endswith("/private.json") else Archive()
