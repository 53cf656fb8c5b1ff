"""All there is about one person, from wherever it is kept, and every free text in it."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.digest import Digest
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.leadership import Leadership
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.rhythm.calendar_event import CalendarEvent
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.sent_minutes import SentMinutes
from tui.domain.people.team import Team
from tui.domain.record import Record

Place = Literal[
    "action",
    "point",
    "goal",
    "idea",
    "decision",
    "log",
    "group",
    "purpose",
    "answer",
    "note",
    "chat",
    "minutes",
    "private note",
    "focus",
    "reason",
    "reflection",
    "leadership",
    "health",
    "fact",
    "draft",
]


class Dossier(Record, frozen=True, kw_only=True):
    """`actions`, `points`, `goals`, `decisions` and `log` are all, open or settled.

    `unheld` are the meetings not held as planned, `meetings` the closed ones, newest first; `groups` are the names of
    those that the person is in.
    `calendar` is what calendars were given, `sent` what the last minutes held, `released` the days on
    which they were among those behind figures on the team.
    `drafts` stand in forms that were left half filled in. `left` is the day on which the person was taken out of
    the team; then only the name is known of `person`.
    """

    person: Person
    left: date | None = None
    digest: Digest = Digest()
    actions: tuple[Action, ...] = ()
    points: tuple[Point, ...] = ()
    goals: tuple[Goal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    log: tuple[LogEntry, ...] = ()
    ideas: tuple[Idea, ...] = ()
    unheld: tuple[Unheld, ...] = ()
    groups: tuple[str, ...] = ()
    calendar: tuple[CalendarEvent, ...] = ()
    sent: tuple[SentMinutes, ...] = ()
    released: tuple[date, ...] = ()
    meetings: tuple[Held, ...] = ()
    private: Private = Private()
    under_way: Meeting | None = None
    drafts: tuple[str, ...] = ()

    @property
    def all_meetings(self) -> tuple[Meeting, ...]:
        """The closed ones, and the one under way."""
        live = () if self.under_way is None else (self.under_way,)
        return (*(held.meeting for held in self.meetings), *live)


class Said(NamedTuple):
    """A free text, where it stands, and the id and day of what it stands in, where that has them.

    `owner` is the name of somebody else whose action it is.
    """

    text: str
    place: Place
    id: str
    on: date | None
    private: bool
    owner: str = ""


def texts(dossier: Dossier) -> Iterator[Said]:
    """Give every text that somebody wrote; derived ones, such as the digest, are left out."""
    for action in dossier.actions:
        yield from _of_action(action)
    yield from _of_points(dossier)
    for goal in dossier.goals:
        for text in (goal.text, goal.how, goal.aim, goal.progress):
            yield Said(text, "goal", goal.id, goal.since, False)
        for result in goal.results:
            yield Said(result.text, "goal", goal.id, result.on, False)
    for decision in dossier.decisions:
        for text in (decision.text, decision.why):
            yield Said(text, "decision", decision.id, decision.decided, decision.private)
    yield from _of_ideas(dossier.ideas)
    for entry in dossier.log:
        yield Said(entry.text, "log", entry.id, entry.on, entry.private)
    yield from _of_sent(dossier.sent)
    for name in dossier.groups:
        yield Said(name, "group", "", None, False)
    for held in dossier.meetings:
        yield from _of_meeting(held.meeting)
        yield Said(held.minutes, "minutes", held.meeting.id, held.meeting.held, False)
    if dossier.under_way is not None:
        yield from _of_meeting(dossier.under_way)
    yield from _of_private(dossier.private)
    for text in dossier.drafts:
        yield Said(text, "draft", "", None, True)


def _of_points(dossier: Dossier) -> Iterator[Said]:
    for repeat in dossier.person.repeats:
        yield Said(repeat.text, "point", repeat.id, repeat.on, False)
    for point in dossier.points:
        yield Said(point.text, "point", point.id, point.raised, False)


def of_nobody(team: Team, leadership: Leadership) -> Iterator[Said]:
    """Give the texts that are about nobody: the points, goals and ideas of groups, and the manager's own side."""
    for point in team.points:
        if point.group:
            yield Said(point.text, "point", point.id, point.raised, False)
    for goal in team.goals:
        if goal.group:
            for text in (goal.text, goal.how, goal.aim, goal.progress, *(one.text for one in goal.results)):
                yield Said(text, "goal", goal.id, goal.since, False)
    yield from _of_ideas(tuple(idea for idea in team.ideas if not idea.person))
    for text in leadership.texts:
        yield Said(text, "leadership", "", None, True)


def _of_ideas(ideas: tuple[Idea, ...]) -> Iterator[Said]:
    for idea in ideas:
        yield Said(idea.text, "idea", idea.id, idea.raised, False)
        yield Said(idea.outcome, "idea", idea.id, idea.raised, False)


def _of_sent(sent: tuple[SentMinutes, ...]) -> Iterator[Said]:
    for minutes in sent:
        for one in minutes.actions:
            owner = "" if one.owner in OF_THE_TWO else one.owner
            yield Said(one.text, "action", one.id, minutes.on, False, owner)


def _of_action(action: Action) -> Iterator[Said]:
    owner = "" if action.owner in OF_THE_TWO else action.owner
    yield Said(action.text, "action", action.id, action.agreed, action.private, owner)
    yield Said(action.outcome, "action", action.id, action.agreed, action.private)
    for change in action.history:
        yield Said(change.reason, "action", action.id, action.agreed, action.private)
        before = "" if change.owner_before in OF_THE_TWO else change.owner_before
        text = change.text_before or (action.text if before else "")
        yield Said(text, "action", action.id, action.agreed, action.private, before)


def _of_meeting(meeting: Meeting) -> Iterator[Said]:
    on = meeting.held or meeting.created.date()
    yield Said(meeting.purpose, "purpose", meeting.id, on, False)
    for answer in meeting.answers:
        yield Said(answer.text, "answer", meeting.id, on, False)
    for reply in meeting.preparation.replies:
        yield Said(reply.text, "answer", meeting.id, on, False)
    for note in meeting.notes:
        yield _of_note(note, private=False)
    for message in meeting.chat:
        yield Said(message.text, "chat", message.id, message.at.date(), False, message.name)
    for note in meeting.aside.notes:
        yield _of_note(note, private=True)
    for text in meeting.aside.focus:
        yield Said(text, "focus", meeting.id, on, True)
    for text in (*meeting.aside.secrets.values(), *meeting.aside.drafts.values()):
        yield Said(text, "draft", meeting.id, on, True)


def _of_private(private: Private) -> Iterator[Said]:
    for note in private.notes:
        yield _of_note(note, private=True)
    for text in private.focus:
        yield Said(text, "focus", "", None, True)
    for spell in private.spells:
        yield Said(spell.reason, "reason", "", spell.start, True)
    for one in private.reflections:
        for text in (one.owed, one.showed):
            yield Said(text, "reflection", one.meeting, one.on, True)
    for text in private.facts.values():
        yield Said(text, "fact", "", None, True)
    if private.health is not None:
        yield Said(private.health.text, "health", "", private.health.on, True)


def _of_note(note: Note, *, private: bool) -> Said:
    place: Place = "focus" if note.kind == "focus" else "private note" if private else "note"
    return Said(note.text, place, note.id, note.at.date(), private)
