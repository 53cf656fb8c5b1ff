"""What the records look like as TinyDB tables, and back.

Every file is `{table: {number: document}}`. The documents carry all their fields, also those at
their default, so that a query finds them; only what is nested in a document leaves defaults out.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, Aside, Mark, Meeting, Note, Step
from tui.domain.meeting.privacy import HealthRemark, Private, SpellReason
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.person import Former, Person
from tui.domain.people.point import Point
from tui.domain.people.team import Digest, Team
from tui.storage.durable.json_codec import decode
from tui.storage.errors import UnstorableError

Part = Team | Meeting | Aside | Private | Archive
"""What one file holds; a Meeting stands for its shared half."""

_File = TypeVar("_File", bound=msgspec.Struct)
_Row = TypeVar("_Row")


class _DigestRow(Digest, frozen=True, kw_only=True):
    person: str


class _Line(msgspec.Struct):
    text: str
    key: str = ""


class _TeamFile(msgspec.Struct):
    people: dict[str, Person] = {}
    actions: dict[str, Action] = {}
    points: dict[str, Point] = {}
    goals: dict[str, Goal] = {}
    digests: dict[str, _DigestRow] = {}
    former: dict[str, Former] = {}
    favourites: dict[str, _Line] = {}


class _MeetingFile(msgspec.Struct):
    meeting: dict[str, Meeting]
    steps: dict[str, Step] = {}
    answers: dict[str, Answer] = {}
    notes: dict[str, Note] = {}


class _Marked(msgspec.Struct):
    text: Mark


class _AsideFile(msgspec.Struct):
    notes: dict[str, Note] = {}
    focus: dict[str, _Line] = {}
    secrets: dict[str, _Line] = {}
    drafts: dict[str, _Line] = {}
    dismissed: dict[str, _Line] = {}
    marks: dict[str, _Marked] = {}


class _PrivateFile(msgspec.Struct):
    notes: dict[str, Note] = {}
    focus: dict[str, _Line] = {}
    spells: dict[str, SpellReason] = {}
    health: dict[str, HealthRemark] = {}
    never: dict[str, _Line] = {}


class _ArchiveFile(msgspec.Struct):
    meetings: dict[str, Held] = {}
    actions: dict[str, Action] = {}
    points: dict[str, Point] = {}
    goals: dict[str, Goal] = {}


def encode(part: Part, path: Path) -> bytes:
    """Give the file of `part`; what could not be read again raises Unstorable and names `path`."""
    if isinstance(part, Team):
        return _encoded(_team(part), _TeamFile, path)
    if isinstance(part, Meeting):
        return _encoded(_meeting(part), _MeetingFile, path)
    if isinstance(part, Aside):
        return _encoded(_aside(part), _AsideFile, path)
    if isinstance(part, Private):
        return _encoded(_private(part), _PrivateFile, path)
    return _encoded(_archive(part), _ArchiveFile, path)


def team(body: bytes) -> Team:
    file = decode(body, _TeamFile)
    return Team(
        people=tuple(file.people.values()),
        actions=tuple(file.actions.values()),
        points=tuple(file.points.values()),
        goals=tuple(file.goals.values()),
        digests={
            row.person: Digest(**{name: getattr(row, name) for name in Digest.__struct_fields__})
            for row in file.digests.values()
        },
        former=tuple(file.former.values()),
        favourites=tuple(line.text for line in file.favourites.values()),
    )


def meeting(body: bytes) -> Meeting:
    """The shared half: a meeting with nothing aside."""
    file = decode(body, _MeetingFile)
    if not file.meeting:
        raise msgspec.ValidationError("Object without its meeting - at `$.meeting`")
    return msgspec.structs.replace(
        next(iter(file.meeting.values())),
        steps=tuple(file.steps.values()),
        answers=tuple(file.answers.values()),
        notes=tuple(file.notes.values()),
        aside=Aside(),
    )


def aside(body: bytes) -> Aside:
    file = decode(body, _AsideFile)
    return Aside(
        notes=tuple(file.notes.values()),
        focus=tuple(line.text for line in file.focus.values()),
        secrets={line.key: line.text for line in file.secrets.values()},
        drafts={line.key: line.text for line in file.drafts.values()},
        dismissed=tuple(line.text for line in file.dismissed.values()),
        marks=tuple(mark.text for mark in file.marks.values()),
    )


def private(body: bytes) -> Private:
    file = decode(body, _PrivateFile)
    return Private(
        notes=tuple(file.notes.values()),
        focus=tuple(line.text for line in file.focus.values()),
        spells=tuple(file.spells.values()),
        health=next(iter(file.health.values()), None),
        never=tuple(line.text for line in file.never.values()),
    )


def archive(body: bytes) -> Archive:
    file = decode(body, _ArchiveFile)
    return Archive(
        meetings=tuple(file.meetings.values()),
        actions=tuple(file.actions.values()),
        points=tuple(file.points.values()),
        goals=tuple(file.goals.values()),
    )


def _team(team: Team) -> dict[str, Any]:
    return {
        "people": _rows(team.people),
        "actions": _rows(team.actions),
        "points": _rows(team.points),
        "goals": _rows(team.goals),
        "digests": _numbered(
            {"person": person, **msgspec.structs.asdict(digest)} for person, digest in team.digests.items()
        ),
        "former": _rows(team.former),
        "favourites": _lines(team.favourites),
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    document = msgspec.structs.asdict(meeting)
    # The private side is taken out by name: it must not be in this file, whatever it holds.
    del document["aside"]
    return {
        "steps": _rows(document.pop("steps")),
        "answers": _rows(document.pop("answers")),
        "notes": _rows(document.pop("notes")),
        "meeting": {"1": document},
    }


def _aside(aside: Aside) -> dict[str, Any]:
    return {
        "notes": _rows(aside.notes),
        "focus": _lines(aside.focus),
        "secrets": _pairs(aside.secrets),
        "drafts": _pairs(aside.drafts),
        "dismissed": _lines(aside.dismissed),
        "marks": _lines(aside.marks),
    }


def _private(private: Private) -> dict[str, Any]:
    return {
        "notes": _rows(private.notes),
        "focus": _lines(private.focus),
        "spells": _rows(private.spells),
        "health": _rows(() if private.health is None else (private.health,)),
        "never": _lines(private.never),
    }


def _archive(archive: Archive) -> dict[str, Any]:
    return {
        "meetings": _rows(archive.meetings),
        "actions": _rows(archive.actions),
        "points": _rows(archive.points),
        "goals": _rows(archive.goals),
    }


def _encoded(tables: dict[str, Any], kind: type[_File], path: Path) -> bytes:
    """Encode and read back: the encoder turns NaN into null, which shows only then."""
    try:
        body = msgspec.json.encode(tables)
        msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError:
        raise UnstorableError(path, "it holds a value out of place") from None
    except (UnicodeError, TypeError, ValueError, OverflowError, RecursionError):
        raise UnstorableError(path, "it holds something that is no text and no number") from None
    return body


def _rows(records: Iterable[msgspec.Struct]) -> dict[str, Any]:
    return _numbered(msgspec.structs.asdict(record) for record in records)


def _lines(texts: Iterable[str]) -> dict[str, Any]:
    return _numbered({"text": text} for text in texts)


def _pairs(texts: Mapping[str, str]) -> dict[str, Any]:
    return _numbered({"key": key, "text": text} for key, text in texts.items())


def _numbered(documents: Iterable[_Row]) -> dict[str, _Row]:
    return {str(number): document for number, document in enumerate(documents, 1)}
