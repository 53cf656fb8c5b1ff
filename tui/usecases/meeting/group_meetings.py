"""Meetings with a group: with whom the record is kept, and which groups are due."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tui.domain.people.person import Appointment, Person
from tui.domain.people.person_group import Group, next_with
from tui.domain.people.team import Team
from tui.domain.workspace.state import State

LEAST_MEMBERS = 2
"""People that make a group."""


class Planned(NamedTuple):
    """A group and when it meets next; None where it meets when there is something."""

    group: Group
    at: Appointment | None


def members_of(group: Group, team: Team) -> tuple[Person, ...]:
    """Give those of the group who are in the team, in its order."""
    found = (team.person(id) for id in group.members)
    return tuple(person for person in found if person is not None)


def host_of(group: Group, state: State) -> Person | None:
    """Give with whom the record of the group's meeting is kept: where one is under way, else the first who is free.

    None where the group is too small, or each of them is in a meeting that is not closed yet.
    """
    members = members_of(group, state.team)
    if len(members) < LEAST_MEMBERS:
        return None
    under_way = (one for one in state.meetings.values() if one.group == group.id)
    host = next((state.team.person(one.person) for one in under_way), None)
    return host or next((one for one in members if one.id not in state.meetings), None)


def planned_groups(team: Team, today: date) -> tuple[Planned, ...]:
    """Give all groups, those that meet next first, then those without a cadence, by name."""
    planned = [Planned(group, next_with(group, today)) for group in team.groups]
    return tuple(
        sorted(planned, key=lambda one: (one.at.on if one.at else date.max, one.group.name.casefold()))
    )
