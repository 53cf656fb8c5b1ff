"""Reading a file straight into its records; `documents` and `document_file` tell how they are written.

Every file is `{table: {id: document}}`, and the rows of a table stand in the order of the records.
"""

import msgspec

from tui.domain.chat.chat_message import ChatMessage
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, Aside, Mark, Meeting, Note, Step
from tui.domain.meeting.privacy import HealthRemark, Private, Reflection, SpellReason
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.digest import Digest
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
from tui.storage.durable.json_codec import decode

Part = Team | Leadership | Meeting | Aside | Private | Archive
"""What one file holds; a Meeting stands for its shared half."""


class DigestRow(Digest, frozen=True, kw_only=True):
    """A digest and whose it is."""

    person: str


class Line(msgspec.Struct):
    """A text by itself, in some tables with what it belongs to."""

    text: str
    key: str = ""


class _TeamFile(msgspec.Struct):
    people: dict[str, Person] = {}
    actions: dict[str, Action] = {}
    points: dict[str, Point] = {}
    goals: dict[str, Goal] = {}
    decisions: dict[str, Decision] = {}
    log: dict[str, LogEntry] = {}
    groups: dict[str, Group] = {}
    digests: dict[str, DigestRow] = {}
    former: dict[str, Former] = {}
    favourites: dict[str, Line] = {}
    calendar: dict[str, CalendarEvent] = {}
    sent: dict[str, SentMinutes] = {}
    ideas: dict[str, Idea] = {}
    releases: dict[str, Release] = {}
    unheld: dict[str, Unheld] = {}


class _MeetingFile(msgspec.Struct):
    meeting: dict[str, Meeting]
    steps: dict[str, Step] = {}
    answers: dict[str, Answer] = {}
    notes: dict[str, Note] = {}
    chat: dict[str, ChatMessage] = {}


class Marked(msgspec.Struct):
    """A mark by itself."""

    text: Mark


class _AsideFile(msgspec.Struct):
    notes: dict[str, Note] = {}
    focus: dict[str, Line] = {}
    secrets: dict[str, Line] = {}
    drafts: dict[str, Line] = {}
    dismissed: dict[str, Line] = {}
    marks: dict[str, Marked] = {}


class _PrivateFile(msgspec.Struct):
    notes: dict[str, Note] = {}
    focus: dict[str, Line] = {}
    spells: dict[str, SpellReason] = {}
    health: dict[str, HealthRemark] = {}
    never: dict[str, Line] = {}
    facts: dict[str, Line] = {}
    reflections: dict[str, Reflection] = {}


class _LeadershipFile(msgspec.Struct):
    leadership: dict[str, Leadership] = {}


class _ArchiveFile(msgspec.Struct):
    meetings: dict[str, Held] = {}
    actions: dict[str, Action] = {}
    points: dict[str, Point] = {}
    goals: dict[str, Goal] = {}
    decisions: dict[str, Decision] = {}
    log: dict[str, LogEntry] = {}
    unheld: dict[str, Unheld] = {}


def team(body: bytes) -> Team:
    file = decode(body, _TeamFile)
    return Team(
        people=tuple(file.people.values()),
        actions=tuple(file.actions.values()),
        points=tuple(file.points.values()),
        goals=tuple(file.goals.values()),
        decisions=tuple(file.decisions.values()),
        log=tuple(file.log.values()),
        groups=tuple(file.groups.values()),
        digests={
            row.person: Digest(**{name: getattr(row, name) for name in Digest.__struct_fields__})
            for row in file.digests.values()
        },
        former=tuple(file.former.values()),
        favourites=tuple(line.text for line in file.favourites.values()),
        calendar=tuple(file.calendar.values()),
        sent=tuple(file.sent.values()),
        ideas=tuple(file.ideas.values()),
        releases=tuple(file.releases.values()),
        unheld=tuple(file.unheld.values()),
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
        chat=tuple(file.chat.values()),
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
        facts={line.key: line.text for line in file.facts.values()},
        reflections=tuple(file.reflections.values()),
    )


def leadership(body: bytes) -> Leadership:
    return next(iter(decode(body, _LeadershipFile).leadership.values()), Leadership())


def archive(body: bytes) -> Archive:
    file = decode(body, _ArchiveFile)
    return Archive(
        meetings=tuple(file.meetings.values()),
        actions=tuple(file.actions.values()),
        points=tuple(file.points.values()),
        goals=tuple(file.goals.values()),
        decisions=tuple(file.decisions.values()),
        log=tuple(file.log.values()),
        unheld=tuple(file.unheld.values()),
    )
