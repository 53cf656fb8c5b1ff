"""The file `erasure.json`: who was forgotten, what erasing is under way, and when it was last spoken of."""

from collections.abc import Collection
from datetime import date
from typing import Any

import msgspec

from tui.domain.people.release import Release, without_behind
from tui.domain.record import Record
from tui.domain.rights.retention import Limits
from tui.storage.durable import layout
from tui.storage.durable.json_codec import decode


class Aging(Record, frozen=True, kw_only=True):
    """What was due on the day `on` by these limits is to go."""

    on: date
    limits: Limits


class Register(Record, frozen=True, kw_only=True):
    """`forgotten` are random ids and nothing else; while `under_way`, not all of theirs is erased yet.

    `told` is the day on which the manager was last reminded of what is due to go.
    """

    forgotten: tuple[str, ...] = ()
    under_way: bool = False
    aging: Aging | None = None
    told: date | None = None


class _Row(msgspec.Struct):
    id: str


class _Day(msgspec.Struct):
    on: date


class _Tables(msgspec.Struct):
    forgotten: dict[str, _Row] = {}
    under_way: dict[str, _Row] = {}
    aging: dict[str, Aging] = {}
    told: dict[str, _Day] = {}


def read_register(body: bytes) -> Register:
    """Raises msgspec.MsgspecError where the body is no register."""
    tables = decode(body, _Tables)
    return Register(
        forgotten=tuple(row.id for row in tables.forgotten.values()),
        under_way=bool(tables.under_way),
        aging=next(iter(tables.aging.values()), None),
        told=next((row.on for row in tables.told.values()), None),
    )


def write_register(register: Register) -> bytes:
    tables: dict[str, Any] = {
        "forgotten": {str(n): {"id": layout.checked(id)} for n, id in enumerate(register.forgotten, 1)},
        "under_way": {"1": {"id": register.forgotten[-1]}} if register.under_way else {},
        "aging": {} if register.aging is None else {"1": register.aging},
        "told": {} if register.told is None else {"1": {"on": register.told}},
    }
    return msgspec.json.encode(tables)


def live_ids(path: str, body: bytes, people: Collection[str]) -> tuple[str, ...]:
    """The id of the meeting that `body` holds, if it is the shared half of one with one of the `people`."""
    half = layout.meeting_of(path.removeprefix(layout.LIVE + "/")) if layout.is_fleeting(path) else None
    if half is None or half[1] != "shared":
        return ()
    rows = decode(body, _Live).meeting
    return (half[0],) if any(row.person in people for row in rows.values()) else ()


def team_without(body: bytes, gone: Collection[str]) -> bytes:
    """Give the team file without all rows that belong to the people `gone`; where there is none, the same bytes."""
    tables = decode(body, dict[str, dict[str, dict[str, Any]]])
    kept = {
        name: {id: _rest(name, row, gone) for id, row in rows.items() if not _belongs(name, row, gone)}
        for name, rows in tables.items()
    }
    return body if kept == tables else msgspec.json.encode(kept)


def forms_without(body: bytes, gone: Collection[str]) -> bytes:
    """Give the half-filled forms without those about the people `gone`, whose ids stand in the forms' names."""
    tables = decode(body, dict[str, Any])
    kept = {name: fields for name, fields in tables.items() if not set(name.split()) & set(gone)}
    return body if kept == tables else msgspec.json.encode(kept)


def _belongs(table: str, row: dict[str, Any], gone: Collection[str]) -> bool:
    if table == "groups":
        members = row.get("members") or ()
        return bool(members) and set(members) <= set(gone)
    key = "id" if table in ("people", "former") else "person"
    return row.get(key) in gone


def _rest(table: str, row: dict[str, Any], gone: Collection[str]) -> dict[str, Any]:
    """Give a row of several people without those who are gone."""
    if table == "groups":
        return _without_members(row, gone)
    if table == "releases":
        (release,) = without_behind([msgspec.convert(row, Release)], gone)
        rest: dict[str, Any] = msgspec.to_builtins(msgspec.structs.asdict(release))
        return {**row, **rest}
    return row


def _without_members(row: dict[str, Any], gone: Collection[str]) -> dict[str, Any]:
    return {**row, "members": [id for id in row.get("members") or () if id not in gone]}


class _LiveRow(msgspec.Struct):
    person: str


class _Live(msgspec.Struct):
    meeting: dict[str, _LiveRow]
