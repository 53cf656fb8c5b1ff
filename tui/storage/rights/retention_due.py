"""What is due to go, person by person, read from the folder."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tui.domain.dates.months import months_later
from tui.domain.people.idea import WHOLE_TEAM
from tui.domain.people.person import Person
from tui.domain.people.team import Team, everybody
from tui.domain.rights.retention import Kind, Limits, aged_archive, aged_private, aged_team, is_due
from tui.storage.repository.reader import Reader


class Due(NamedTuple):
    """How much of each kind is due of one person; `left` stands alone, as it is all there is."""

    person: Person
    gone: Counter[Kind]


def what_is_due(reader: Reader, limits: Limits, today: date) -> tuple[Due, ...]:
    """Give those of whom something is due. Archives too young to hold any are not opened."""
    team = reader.team()
    left = {one.id: one.left for one in team.former}
    found = []
    for person in everybody(team).people:
        gone = _of(person.id, reader, team, limits, today=today, left=left.get(person.id))
        if gone.total():
            found.append(Due(person, gone))
    return (*found, *_of_groups(team, limits, today))


def _of_groups(team: Team, limits: Limits, today: date) -> Iterator[Due]:
    """Give what is due of groups, each in the place of a person, the whole team as one without a name."""
    names = {WHOLE_TEAM: ""} | {group.id: group.name for group in team.groups}
    for id, name in names.items():
        own = Team(
            points=tuple(point for point in team.points if point.group == id),
            goals=team.goals_of_group(id),
            ideas=team.ideas_of_group(id),
        )
        gone = aged_team(own, limits, today, {}).gone
        if gone.total():
            yield Due(Person(id=id, name=name, since=today), gone)


def _of(
    id: str, reader: Reader, team: Team, limits: Limits, *, today: date, left: date | None
) -> Counter[Kind]:
    if is_due(left, limits.left, today):
        return Counter({"left": 1})
    mine = Team(
        actions=team.actions_of(id),
        points=tuple(point for point in team.points if point.person == id),
        goals=team.goals_of(id),
        decisions=team.decisions_of(id),
        log=team.log_of(id),
        ideas=team.ideas_of(id),
        unheld=team.unheld_of(id),
    )
    gone = (
        aged_team(mine, limits, today, {}).gone + aged_private(reader.private(id), limits, today, left).gone
    )
    for year in reader.years(id):
        if left is not None or year <= _newest_year(limits, today):
            gone += aged_archive(reader.archive(id, year), limits, today, left).gone
    return gone


def _newest_year(limits: Limits, today: date) -> int:
    """The last year of which something may be due of somebody in the team."""
    set_ones = [
        m
        for m in (limits.ratings, limits.meetings, limits.chats, limits.log, limits.settled)
        if m is not None
    ]
    return months_later(today, -min(set_ones)).year if set_ones else 0
