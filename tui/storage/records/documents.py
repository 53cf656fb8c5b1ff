"""What each record looks like as a document of its table, and by what it is known again there.

Documents carry all their fields, also those at their default, so that a query finds them; only what is nested in a
document leaves defaults out.
"""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

import msgspec

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, Step
from tui.domain.meeting.privacy import HealthRemark, Private, Reflection, SpellReason
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.leadership import Leadership
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Former, Person
from tui.domain.people.person_group import Group
from tui.domain.people.point import Point
from tui.domain.people.release import Release
from tui.domain.people.rhythm.calendar_event import CalendarEvent
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.sent_minutes import SentMinutes
from tui.domain.people.team import Team
from tui.storage.records.tables import DigestRow, Line, Marked, Part

Document = dict[str, Any]


class Rows(NamedTuple):
    """The records of one table, to be decoded as `kind`, a list of them.

    `document` makes a document of one, and `identity` gives by what a document is known again.
    """

    kind: Any
    records: tuple[Any, ...]
    document: Callable[[Any], Document]
    identity: Callable[[Document], Hashable]


def rows_of(part: Part) -> dict[str, Rows]:
    """The tables of the file that holds `part`, by their names."""
    if isinstance(part, Team):
        return _team(part)
    if isinstance(part, Leadership):
        kept = () if part == Leadership() else (part,)
        return {"leadership": Rows(list[Leadership], kept, _document, _fields())}
    if isinstance(part, Meeting):
        return _meeting(part)
    if isinstance(part, Aside):
        return _aside(part)
    if isinstance(part, Private):
        return _private(part)
    return _archive(part)


def _team(team: Team) -> dict[str, Rows]:
    return {
        "people": _by(list[Person], team.people, "id"),
        "actions": _by(list[Action], team.actions, "id"),
        "points": _by(list[Point], team.points, "id"),
        "goals": _by(list[Goal], team.goals, "id"),
        "decisions": _by(list[Decision], team.decisions, "id"),
        "log": _by(list[LogEntry], team.log, "id"),
        "groups": _by(list[Group], team.groups, "id"),
        "digests": Rows(list[DigestRow], tuple(team.digests.items()), _digest, _fields("person")),
        "former": _by(list[Former], team.former, "id"),
        "favourites": _lines(team.favourites),
        "calendar": _by(list[CalendarEvent], team.calendar, "id"),
        "sent": _by(list[SentMinutes], team.sent, "id"),
        "ideas": _by(list[Idea], team.ideas, "id"),
        "releases": _by(list[Release], team.releases, "id"),
        "unheld": _by(list[Unheld], team.unheld, "id"),
    }


def _meeting(meeting: Meeting) -> dict[str, Rows]:
    # The private side is left out by name: it must not be in this file, whatever it holds.
    own = msgspec.structs.replace(meeting, steps=(), answers=(), notes=(), chat=(), aside=Aside())
    return {
        "steps": _by(list[Step], meeting.steps, "id"),
        "answers": _by(list[Answer], meeting.answers, "question", "side"),
        "notes": _by(list[Note], meeting.notes, "id"),
        "chat": _by(list[ChatMessage], meeting.chat, "id"),
        "meeting": Rows(list[Meeting], (own,), _without_lists, _fields()),
    }


def _aside(aside: Aside) -> dict[str, Rows]:
    return {
        "notes": _by(list[Note], aside.notes, "id"),
        "focus": _lines(aside.focus),
        "secrets": _pairs(aside.secrets),
        "drafts": _pairs(aside.drafts),
        "dismissed": _lines(aside.dismissed),
        "marks": _lines(aside.marks, list[Marked]),
    }


def _private(private: Private) -> dict[str, Rows]:
    health = () if private.health is None else (private.health,)
    return {
        "notes": _by(list[Note], private.notes, "id"),
        "focus": _lines(private.focus),
        "spells": _by(list[SpellReason], private.spells, "start"),
        "health": _by(list[HealthRemark], health),
        "never": _lines(private.never),
        "facts": _pairs(private.facts),
        "reflections": _by(list[Reflection], private.reflections, "meeting"),
    }


def _archive(archive: Archive) -> dict[str, Rows]:
    return {
        "meetings": Rows(
            list[Held], archive.meetings, _document, lambda document: document["meeting"].get("id")
        ),
        "actions": _by(list[Action], archive.actions, "id"),
        "points": _by(list[Point], archive.points, "id"),
        "goals": _by(list[Goal], archive.goals, "id"),
        "decisions": _by(list[Decision], archive.decisions, "id"),
        "log": _by(list[LogEntry], archive.log, "id"),
        "unheld": _by(list[Unheld], archive.unheld, "id"),
    }


def _by(kind: Any, records: tuple[Any, ...], *fields: str) -> Rows:
    return Rows(kind, records, _document, _fields(*fields))


def _lines(texts: tuple[str, ...], kind: Any = list[Line]) -> Rows:
    return Rows(kind, texts, lambda text: {"text": text}, _fields("text"))


def _pairs(texts: dict[str, str]) -> Rows:
    return Rows(
        list[Line], tuple(texts.items()), lambda pair: {"key": pair[0], "text": pair[1]}, _fields("key")
    )


def _fields(*names: str) -> Callable[[Document], Hashable]:
    """Known by these fields; where there are none, by its being alone."""
    return lambda document: tuple(str(document.get(name)) for name in names)


def _document(record: msgspec.Struct) -> Document:
    document: Document = msgspec.to_builtins(msgspec.structs.asdict(record))
    return document


def _digest(item: tuple[str, msgspec.Struct]) -> Document:
    return {"person": item[0], **_document(item[1])}


def _without_lists(meeting: Meeting) -> Document:
    document = _document(meeting)
    for own_file_or_table in ("aside", "steps", "answers", "notes", "chat"):
        del document[own_file_or_table]
    return document
