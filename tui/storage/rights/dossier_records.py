"""All there is about one person as records, to be taken into another folder: written into an export, and read back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Aside
from tui.domain.people.person import Former
from tui.domain.people.person_group import Group
from tui.domain.people.team import Team, with_digest, with_person
from tui.domain.record import Record
from tui.domain.rights.dossier import Dossier
from tui.storage.durable import layout
from tui.storage.durable.sanitize import gated
from tui.storage.errors import BadNameError
from tui.storage.records import state_diff
from tui.storage.records.document_file import encoded, updated
from tui.storage.repository.reader import Reader

FORMAT = 2
"""That of the records, as of data files."""


class Records(Record, frozen=True, kw_only=True):
    """A dossier, and of what is archived of it the year, by id; what has none is open with the team."""

    format: int
    dossier: Dossier
    years: dict[str, int] = {}


class NotAnExportError(Exception):
    """What was read is no export that can be taken in."""


class NewerExportError(NotAnExportError):
    """It is of a later Fireside."""


def records_of(dossier: Dossier, reader: Reader) -> dict[str, Any]:
    """Give the records as they stand in an export. Forms half filled in are for reading alone."""
    id = dossier.person.id
    # Their part of a meeting of several lies with another, and will lie with them.
    years = {held.meeting.id: _day(held).year for held in dossier.meetings}
    for year in reader.years(id):
        archive = reader.archive(id, year)
        kept = (
            *(archive.actions, archive.points, archive.goals, archive.decisions, archive.log),
            archive.unheld,
        )
        years |= {record.id: year for records in kept for record in records}
        years |= {held.meeting.id: year for held in archive.meetings}
    records: dict[str, Any] = msgspec.to_builtins(
        Records(format=FORMAT, dossier=msgspec.structs.replace(dossier, drafts=(), released=()), years=years)
    )
    return records


def read_records(raw: bytes) -> Records:
    """Read the records out of an export; texts go through the gate, and all must be of its person.

    Raises NotAnExport and NewerExport.
    """
    try:
        document = msgspec.json.decode(raw, type=dict[str, Any]).get("records")
        if (
            isinstance(document, dict)
            and isinstance(document.get("format"), int)
            and document["format"] > FORMAT
        ):
            raise NewerExportError
        records = msgspec.json.decode(gated(msgspec.json.encode(document)), type=Records)
        _check(records)
    except (msgspec.MsgspecError, BadNameError, UnicodeError, RecursionError, ValueError, TypeError):
        raise NotAnExportError from None
    return records


def bodies(
    records: Records, team: Team, team_body: bytes | None, new_id: Callable[[], str]
) -> dict[str, bytes]:
    """Give what the files are to hold with the person of the records in them; they must not be in the team yet."""
    dossier, person = records.dossier, records.dossier.person.id
    here = layout.TEAM
    whole = _team(records, team, new_id)
    found = {here: encoded(whole, Path(here)) if team_body is None else updated(team_body, whole, Path(here))}
    found[layout.private(person)] = encoded(dossier.private, Path(layout.private(person)))
    for year, archive in _archives(records).items():
        shared, private = state_diff.halves(archive)
        for path, half in (
            (layout.archive_shared(person, year), shared),
            (layout.archive_private(person, year), private),
        ):
            if half != Archive():
                found[path] = encoded(half, Path(path))
    live = dossier.under_way
    if live is not None:
        shared_half = msgspec.structs.replace(live, aside=Aside())
        found[layout.live_shared(live.id)] = encoded(shared_half, Path(layout.live_shared(live.id)))
        found[layout.live_private(live.id)] = encoded(live.aside, Path(layout.live_private(live.id)))
    return found


def _day(held: Held) -> date:
    return held.meeting.held or held.meeting.created.date()


def _check(records: Records) -> None:
    """Raise ValueError or BadName where something is of somebody else, or could name no file."""
    dossier = records.dossier
    id = layout.checked(dossier.person.id)
    kept: tuple[tuple[Any, ...], ...] = (
        *(dossier.actions, dossier.points, dossier.goals, dossier.decisions, dossier.log),
        *(dossier.ideas, dossier.calendar, dossier.sent, dossier.unheld, dossier.all_meetings),
    )
    if any(record.person != id for some in kept for record in some):
        raise ValueError
    for meeting in dossier.all_meetings:
        layout.checked(meeting.id)
    if any(not 1 <= year <= 9999 for year in records.years.values()):
        raise ValueError
    if any(held.meeting.aside != Aside() for held in dossier.meetings):
        raise ValueError


def _team(records: Records, team: Team, new_id: Callable[[], str]) -> Team:
    dossier, years = records.dossier, records.years
    id = dossier.person.id

    def still_open(some: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(record for record in some if record.id not in years)

    if dossier.left is None:
        team = with_person(team, dossier.person)
    else:
        former = Former(id=id, name=dossier.person.name, left=dossier.left)
        team = msgspec.structs.replace(team, former=(*team.former, former))
    if dossier.digest.meetings:
        team = with_digest(team, id, dossier.digest)
    return msgspec.structs.replace(
        team,
        actions=(*team.actions, *still_open(dossier.actions)),
        points=(*team.points, *still_open(dossier.points)),
        goals=(*team.goals, *still_open(dossier.goals)),
        decisions=(*team.decisions, *still_open(dossier.decisions)),
        log=(*team.log, *still_open(dossier.log)),
        ideas=(*team.ideas, *dossier.ideas),
        unheld=(*team.unheld, *still_open(dossier.unheld)),
        calendar=(*team.calendar, *dossier.calendar),
        sent=(*team.sent, *dossier.sent),
        groups=_groups(team.groups, dossier.groups, id, new_id),
    )


def _groups(
    groups: tuple[Group, ...], names: tuple[str, ...], id: str, new_id: Callable[[], str]
) -> tuple[Group, ...]:
    """Put the person into the groups of these names; one that is not there begins with them alone."""
    known = {group.name for group in groups}
    joined = tuple(
        msgspec.structs.replace(group, members=(*group.members, id)) if group.name in names else group
        for group in groups
    )
    return (*joined, *(Group(id=new_id(), name=name, members=(id,)) for name in names if name not in known))


def _archives(records: Records) -> Mapping[int, Archive]:
    dossier, years = records.dossier, records.years
    when = {held.meeting.id: years.get(held.meeting.id, _day(held).year) for held in dossier.meetings}

    def of(some: tuple[Any, ...], year: int) -> tuple[Any, ...]:
        return tuple(record for record in some if years.get(record.id) == year)

    return {
        year: Archive(
            meetings=tuple(held for held in dossier.meetings if when[held.meeting.id] == year),
            actions=of(dossier.actions, year),
            points=of(dossier.points, year),
            goals=of(dossier.goals, year),
            decisions=of(dossier.decisions, year),
            log=of(dossier.log, year),
            unheld=of(dossier.unheld, year),
        )
        for year in {*years.values(), *when.values()}
    }
