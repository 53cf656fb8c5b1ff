"""How long each kind of thing is kept, and what is due to go."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, NamedTuple

import msgspec

from tui.domain.dates.months import months_later
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.privacy import Private, reflected
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.digest import Digest
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.team import Team
from tui.domain.record import Record
from tui.domain.rights.without_ratings import without_ratings

Kind = Literal["ratings", "private_notes", "health", "meetings", "chats", "log", "settled", "left"]
KINDS: tuple[Kind, ...] = (
    "ratings",
    "private_notes",
    "health",
    "meetings",
    "chats",
    "log",
    "settled",
    "left",
)
"""In the order in which they are told."""
LONGEST = 1200
"""Months that a limit may have."""


class Limits(Record, frozen=True, kw_only=True):
    """Months that each kind is kept; None: for good.

    `ratings`, `meetings` and `chats` count from the day of the meeting, `log` from that of its line, `settled`
    (actions, goals, points, ideas, decisions) from the day it was settled, `health` from the day it was written,
    `private_notes` and `left` (all there is of somebody) from the day the person left.
    """

    ratings: int | None = 12
    private_notes: int | None = 6
    health: int | None = 6
    meetings: int | None = None
    chats: int | None = 12
    log: int | None = 15
    settled: int | None = None
    left: int | None = None


class ArchiveRest(NamedTuple):
    """What stays of an archive, and how much of each kind goes; ratings are counted in meetings."""

    kept: Archive
    gone: Counter[Kind]


class PrivateRest(NamedTuple):
    """What stays of a private file, and how much of each kind goes."""

    kept: Private
    gone: Counter[Kind]


class TeamRest(NamedTuple):
    """What stays of a team, and how many settled things go."""

    kept: Team
    gone: Counter[Kind]


def is_due(since: date | None, months: int | None, today: date) -> bool:
    """Whether what is kept for `months` since a day has been kept that long; never where either is None."""
    if since is None or months is None:
        return False
    try:
        return months_later(since, months) <= today
    except ValueError:
        # After the year 9999.
        return False


def aged_archive(archive: Archive, limits: Limits, today: date, left: date | None) -> ArchiveRest:
    """Take out what is due; `left` is the day on which its person left, None for somebody in the team."""
    gone: Counter[Kind] = Counter()
    meetings = []
    for held in archive.meetings:
        day = held.meeting.held
        if is_due(day, limits.meetings, today):
            gone["meetings"] += 1
            continue
        rest = without_ratings(held) if is_due(day, limits.ratings, today) else held
        gone["ratings"] += int(rest != held)
        if rest.meeting.chat and is_due(day, limits.chats, today):
            gone["chats"] += 1
            rest = msgspec.structs.replace(rest, meeting=msgspec.structs.replace(rest.meeting, chat=()))
        meetings.append(rest)
    actions = []
    for action in archive.actions:
        kind: Kind = "private_notes" if _is_due_private(action, limits, today, left) else "settled"
        if kind == "private_notes" or is_due(action.settled, limits.settled, today):
            gone[kind] += 1
        else:
            actions.append(action)
    points = tuple(p for p in archive.points if not is_due(p.raised, limits.settled, today))
    goals = tuple(g for g in archive.goals if not is_due(g.settled, limits.settled, today))
    decisions, log = _aged(archive, limits, today, lambda _person: left, gone)
    unheld = tuple(one for one in archive.unheld if not is_due(one.planned, limits.meetings, today))
    gone["meetings"] += len(archive.unheld) - len(unheld)
    gone["settled"] += len(archive.points) - len(points) + len(archive.goals) - len(goals)
    return ArchiveRest(
        Archive(
            meetings=tuple(meetings),
            actions=tuple(actions),
            points=points,
            goals=goals,
            decisions=decisions,
            log=log,
            unheld=unheld,
        ),
        +gone,
    )


def aged_private(private: Private, limits: Limits, today: date, left: date | None) -> PrivateRest:
    """Likewise of a person's private file."""
    gone: Counter[Kind] = Counter()
    if private.health is not None and is_due(private.health.on, limits.health, today):
        gone["health"] += 1
        private = msgspec.structs.replace(private, health=None)
    if is_due(left, limits.private_notes, today):
        old = (
            private.notes,
            private.focus,
            private.spells,
            private.never,
            reflected(private),
            private.facts,
        )
        gone["private_notes"] += sum(len(kept) for kept in old)
        private = msgspec.structs.replace(
            private, notes=(), focus=(), spells=(), never=(), reflections=(), facts={}
        )
    return PrivateRest(private, +gone)


def aged_team(team: Team, limits: Limits, today: date, left: Mapping[str, date]) -> TeamRest:
    """Likewise of the team: settled things not archived yet, and digests of meetings that are due.

    An earlier version of it may hold private actions of those who `left` since.
    """
    actions = tuple(
        action
        for action in team.actions
        if not is_due(action.settled, limits.settled, today)
        and not _is_due_private(action, limits, today, left.get(action.person))
    )
    goals = tuple(g for g in team.goals if not is_due(g.settled, limits.settled, today))
    points = tuple(p for p in team.points if p.is_open or not is_due(p.raised, limits.settled, today))
    digests = {
        person: _aged_digest(digest, limits, today)
        for person, digest in team.digests.items()
        if not is_due(digest.last_on, limits.meetings, today)
    }
    ideas = tuple(i for i in team.ideas if not is_due(i.settled, limits.settled, today))
    before = len(team.actions) + len(team.goals) + len(team.points) + len(team.ideas)
    settled = before - len(actions) - len(goals) - len(points) - len(ideas)
    gone: Counter[Kind] = Counter({"settled": settled})
    decisions, log = _aged(team, limits, today, left.get, gone)
    unheld = tuple(one for one in team.unheld if not is_due(one.planned, limits.meetings, today))
    gone["meetings"] += len(team.unheld) - len(unheld)
    kept = msgspec.structs.replace(
        team,
        actions=actions,
        goals=goals,
        points=points,
        ideas=ideas,
        decisions=decisions,
        log=log,
        unheld=unheld,
        digests=digests,
        # A checksum, and words that were handed on: they go with what they are of.
        calendar=tuple(one for one in team.calendar if not is_due(one.cancelled, limits.settled, today)),
        sent=tuple(one for one in team.sent if not is_due(one.on, limits.meetings, today)),
    )
    return TeamRest(kept, +gone)


def _aged_digest(digest: Digest, limits: Limits, today: date) -> Digest:
    """Give a digest without the weathers of meetings that are due."""
    skies = tuple(one for one in digest.skies if not is_due(one.on, limits.meetings, today))
    return msgspec.structs.replace(digest, skies=skies)


def _aged(
    part: Team | Archive,
    limits: Limits,
    today: date,
    left: Callable[[str], date | None],
    gone: Counter[Kind],
) -> tuple[tuple[Decision, ...], tuple[LogEntry, ...]]:
    """Give the decisions and the lines of the log that stay, and count in `gone` those that are due."""

    def stays(one: Decision | LogEntry, kind: Kind, is_due_so: bool) -> bool:
        if _is_due_private(one, limits, today, left(one.person)):
            gone["private_notes"] += 1
            return False
        gone[kind] += is_due_so
        return not is_due_so

    return (
        tuple(d for d in part.decisions if stays(d, "settled", is_due(d.settled, limits.settled, today))),
        tuple(e for e in part.log if stays(e, "log", is_due(e.on, limits.log, today))),
    )


def _is_due_private(
    action: Action | Decision | LogEntry, limits: Limits, today: date, left: date | None
) -> bool:
    return action.private and is_due(left, limits.private_notes, today)
