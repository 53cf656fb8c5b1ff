"""What comes up again and again with a person, and what was agreed that may not go together."""

from __future__ import annotations

from typing import NamedTuple

from tui.domain.meeting.archive import Archive
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.trends.topics import Clash, Topic, clashes, topics


class Told(NamedTuple):
    topics: tuple[Topic, ...]
    clashes: tuple[Clash, ...]


def topics_of(person: Person, team: Team, past: Archive, *, private: bool) -> Told:
    """Give both; what stands is in the team, and what was brought up before is in the archive."""
    points = (point for point in team.points if point.person == person.id)
    return Told(
        topics((*past.points, *points)),
        clashes(team.decisions_of(person.id), team.actions_of(person.id), private=private),
    )
