"""Taking somebody, or something, out of the team."""

from collections.abc import Collection
from datetime import date

import msgspec

from tui.domain.people.person import Former
from tui.domain.people.person_group import without_members
from tui.domain.people.release import without_behind
from tui.domain.people.team import Team


def without_person(team: Team, id: str, today: date) -> Team:
    """Take a person and all that is open with them out of the team; their archive is not touched.

    Who it was and the day are kept, so that the archive can still be found, handed out and erased.
    """
    left = tuple(Former(id=p.id, name=p.name, left=today) for p in team.people if p.id == id)
    return msgspec.structs.replace(
        without_people(team, {id}),
        former=(*team.former, *left),
        # What calendars still show is to be cancelled there, and who stood behind a figure stood behind it.
        calendar=team.calendar,
        releases=team.releases,
    )


def without_people(team: Team, gone: Collection[str]) -> Team:
    """Give the team with nothing in it of the people `gone`, by id, but that they left."""
    return msgspec.structs.replace(
        team,
        people=tuple(one for one in team.people if one.id not in gone),
        actions=tuple(one for one in team.actions if one.person not in gone),
        points=tuple(one for one in team.points if one.person not in gone),
        goals=tuple(one for one in team.goals if one.person not in gone),
        decisions=tuple(one for one in team.decisions if one.person not in gone),
        log=tuple(one for one in team.log if one.person not in gone),
        ideas=tuple(one for one in team.ideas if one.person not in gone),
        unheld=tuple(one for one in team.unheld if one.person not in gone),
        calendar=tuple(one for one in team.calendar if one.person not in gone),
        releases=without_behind(team.releases, gone),
        sent=tuple(one for one in team.sent if one.person not in gone),
        groups=without_members(team.groups, gone),
        digests={id: digest for id, digest in team.digests.items() if id not in gone},
    )


def without_group(team: Team, id: str) -> Team:
    """Take a group out, with its points, goals and ideas."""
    return msgspec.structs.replace(
        team,
        groups=tuple(group for group in team.groups if group.id != id),
        points=tuple(point for point in team.points if point.group != id),
        goals=tuple(goal for goal in team.goals if goal.group != id),
        ideas=tuple(idea for idea in team.ideas if idea.group != id),
    )


def without(team: Team, id: str) -> Team:
    """Take the action, point, goal, decision or line of the log with this id out."""
    return msgspec.structs.replace(
        team,
        actions=tuple(a for a in team.actions if a.id != id),
        points=tuple(p for p in team.points if p.id != id),
        goals=tuple(g for g in team.goals if g.id != id),
        decisions=tuple(d for d in team.decisions if d.id != id),
        log=tuple(entry for entry in team.log if entry.id != id),
        ideas=tuple(idea for idea in team.ideas if idea.id != id),
        unheld=tuple(one for one in team.unheld if one.id != id),
    )
