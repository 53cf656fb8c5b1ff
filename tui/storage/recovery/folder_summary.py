"""What is in a set of files, in numbers and by person: enough to know it by, without a word of it."""

from collections.abc import Mapping
from typing import Any

from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.meeting.privacy import Private
from tui.domain.people.leadership import Leadership
from tui.domain.people.team import Team
from tui.domain.record import Record
from tui.storage.durable import layout
from tui.storage.records.tables import Part

OWN = ""
"""Stands in the place of a person's id for the manager's own side."""
GROUPS = "*"
"""Likewise for the points, goals and ideas of groups."""


class Counts(Record, frozen=True, kw_only=True):
    """How many of each. Settled ones are counted too, but no private ones."""

    people: int = 0
    meetings: int = 0
    live: int = 0
    actions: int = 0
    points: int = 0
    goals: int = 0
    decisions: int = 0
    log: int = 0
    notes: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(**{name: getattr(self, name) + getattr(other, name) for name in self.__struct_fields__})


class Holding(Record, frozen=True, kw_only=True):
    """What there is of one person; `texts` is all of it, to compare."""

    name: str = ""
    counts: Counts = Counts()
    texts: tuple[Any, ...] = ()


def counts(part: Part) -> Counts:
    match part:
        case Leadership():
            return Counts()
        case Team():
            return _of_records(part) + Counts(people=len(part.people))
        case Archive():
            return _of_records(part) + Counts(meetings=len(part.meetings))
        case Meeting():
            return Counts(live=1, notes=len(part.notes))
        case Aside() | Private():
            return Counts(notes=len(part.notes))


def holdings(parts: Mapping[str, Part]) -> dict[str, Holding]:
    """Give what the files at these paths hold of each person, by id."""
    found: dict[str, Holding] = {}
    whose = {
        id_of(path): part.person for path, part in parts.items() if isinstance(part, Meeting) and id_of(path)
    }
    for path, part in sorted(parts.items()):
        if isinstance(part, Team):
            for person in _people_of(part):
                _add(found, person, _team_of(part, person))
            if together := _of_groups(part):
                _add(found, GROUPS, Holding(texts=(together,)))
        elif isinstance(part, Leadership):
            if part != Leadership():
                _add(found, OWN, Holding(texts=((path, part),)))
        else:
            person = whose.get(id_of(path), "") if layout.is_fleeting(path) else path.split("/")[1]
            if part not in (Archive(), Private(), Aside()):
                _add(found, person, Holding(counts=counts(part), texts=((path, part),)))
    return found


def id_of(path: str) -> str:
    """The meeting that a file in `live` is of; empty for any other file."""
    half = layout.meeting_of(path.removeprefix(layout.LIVE + "/")) if layout.is_fleeting(path) else None
    return "" if half is None else half[0]


def _add(found: dict[str, Holding], person: str, more: Holding) -> None:
    before = found.get(person, Holding())
    found[person] = Holding(
        name=before.name or more.name, counts=before.counts + more.counts, texts=(*before.texts, *more.texts)
    )


def _people_of(team: Team) -> set[str]:
    kinds = (team.actions, team.points, team.goals, team.decisions, team.log, team.unheld)
    open_with = (one.person for ones in kinds for one in ones)
    return (set(_names(team)) | set(open_with)) - {""}


def _of_groups(team: Team) -> tuple[Any, ...]:
    """Give what belongs to groups and to nobody."""
    points = tuple(point for point in team.points if point.group)
    goals = tuple(goal for goal in team.goals if goal.group)
    return (*points, *goals, *(idea for idea in team.ideas if not idea.person))


def _names(team: Team) -> dict[str, str]:
    """The names of those in the team, and of those who were."""
    names = {former.id: former.name for former in team.former}
    return names | {person.id: person.name for person in team.people}


def _team_of(team: Team, id: str) -> Holding:
    person = team.person(id)
    points = tuple(point for point in team.points if point.person == id)
    own = Team(
        actions=team.actions_of(id),
        points=points,
        goals=team.goals_of(id),
        decisions=team.decisions_of(id),
        log=team.log_of(id),
        ideas=team.ideas_of(id),
        groups=team.groups_of(id),
        unheld=team.unheld_of(id),
    )
    return Holding(
        name=_names(team).get(id, ""),
        counts=_of_records(own) + Counts(people=int(person is not None)),
        texts=((person, own, team.digest(id)),),
    )


def _of_records(part: Team | Archive) -> Counts:
    return Counts(
        actions=sum(not action.private for action in part.actions),
        points=len(part.points),
        goals=len(part.goals),
        decisions=sum(not decision.private for decision in part.decisions),
        log=sum(not entry.private for entry in part.log),
    )
