"""The team: its people, and what is open with them."""

from collections.abc import Callable
from datetime import date
from typing import Protocol, TypeVar

import msgspec

from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision, replaced
from tui.domain.people.digest import Digest
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Former, Person, Side
from tui.domain.people.person_group import Group
from tui.domain.people.point import Point
from tui.domain.people.release import Release
from tui.domain.people.rhythm.calendar_event import CalendarEvent
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.sent_minutes import SentMinutes
from tui.domain.record import Record
from tui.domain.text.clean_text import fits, fold


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Kept = TypeVar("_Kept", bound=_HasId)


class Team(Record, frozen=True, kw_only=True):
    """`actions`, `points`, `goals` and `decisions` are those open, and those settled since the person's last meeting.

    `log` has the lines since then, and those the person has yet to be told; the earlier ones are in the archive.
    `groups` are people met together.
    `favourites` are the ids of the questions that the manager likes best. `calendar` is what calendars were given,
    `sent` what the minutes of the last meetings held, `releases` what was told of the team as a whole, in that order.
    `ideas` are all there are, settled ones too. `unheld` are the meetings not held as planned since the last one.
    """

    people: tuple[Person, ...] = ()
    actions: tuple[Action, ...] = ()
    points: tuple[Point, ...] = ()
    goals: tuple[Goal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    log: tuple[LogEntry, ...] = ()
    groups: tuple[Group, ...] = ()
    digests: dict[str, Digest] = {}
    former: tuple[Former, ...] = ()
    favourites: tuple[str, ...] = ()
    calendar: tuple[CalendarEvent, ...] = ()
    sent: tuple[SentMinutes, ...] = ()
    releases: tuple[Release, ...] = ()
    ideas: tuple[Idea, ...] = ()
    unheld: tuple[Unheld, ...] = ()

    def person(self, id: str) -> Person | None:
        return next((person for person in self.people if person.id == id), None)

    def digest(self, person: str) -> Digest:
        return self.digests.get(person, Digest())

    def actions_of(self, person: str) -> tuple[Action, ...]:
        return tuple(action for action in self.actions if action.person == person)

    def points_of(self, person: str, side: Side) -> tuple[Point, ...]:
        return tuple(p for p in self.points if p.person == person and p.side == side)

    def points_of_group(self, group: str, side: Side) -> tuple[Point, ...]:
        return tuple(p for p in self.points if group and p.group == group and p.side == side)

    def goals_of(self, person: str) -> tuple[Goal, ...]:
        return tuple(goal for goal in self.goals if goal.person == person)

    def goals_of_group(self, group: str) -> tuple[Goal, ...]:
        return tuple(goal for goal in self.goals if group and goal.group == group)

    def ideas_of(self, person: str) -> tuple[Idea, ...]:
        return tuple(idea for idea in self.ideas if idea.person == person)

    def ideas_of_group(self, group: str) -> tuple[Idea, ...]:
        return tuple(idea for idea in self.ideas if group and idea.group == group)

    def decisions_of(self, person: str) -> tuple[Decision, ...]:
        return tuple(decision for decision in self.decisions if decision.person == person)

    def log_of(self, person: str) -> tuple[LogEntry, ...]:
        return tuple(entry for entry in self.log if entry.person == person)

    def unheld_of(self, person: str) -> tuple[Unheld, ...]:
        return tuple(one for one in self.unheld if one.person == person)

    def groups_of(self, person: str) -> tuple[Group, ...]:
        return tuple(group for group in self.groups if person in group.members)


def find(team: Team, name: str) -> tuple[Person, ...]:
    """Give everybody whom `name` fits: an exact id or name alone, else each one with a part that fits."""
    exact = tuple(p for p in team.people if name == p.id or fold(name) == fold(p.name))
    if exact:
        return exact
    wanted = fold(name)
    starts = tuple(
        p for p in team.people if wanted and any(part.startswith(wanted) for part in fold(p.name).split())
    )
    return starts or tuple(p for p in team.people if wanted and fits(name, p.name))


def with_person(team: Team, person: Person) -> Team:
    """Put `person` in the place of the one with the same id, or last."""
    return msgspec.structs.replace(team, people=_put(team.people, person))


def everybody(team: Team) -> Team:
    """Give the team with those who left in it too, as people of whom only name and id are known."""
    gone = (Person(id=one.id, name=one.name, since=one.left) for one in team.former)
    return msgspec.structs.replace(team, people=(*team.people, *gone))


def with_action(team: Team, action: Action) -> Team:
    return msgspec.structs.replace(team, actions=_put(team.actions, action))


def with_point(team: Team, point: Point) -> Team:
    return msgspec.structs.replace(team, points=_put(team.points, point))


def with_first_point(team: Team, point: Point) -> Team:
    """Put a new point before all others."""
    return msgspec.structs.replace(team, points=(point, *team.points))


def shift_point(team: Team, id: str, by: int) -> Team:
    """Move a point `by` places among those of the same side of a person or a group, as far as there is room."""
    point = next((p for p in team.points if p.id == id), None)
    if point is None:
        return team
    mine = [p for p in team.points if _whose(p) == _whose(point)]
    at = mine.index(point)
    mine.insert(max(0, min(len(mine) - 1, at + by)), mine.pop(at))
    in_turn = iter(mine)
    points = tuple(next(in_turn) if _whose(p) == _whose(point) else p for p in team.points)
    return msgspec.structs.replace(team, points=points)


def _whose(point: Point) -> tuple[str, str, Side]:
    return point.person, point.group, point.side


def with_goal(team: Team, goal: Goal) -> Team:
    return msgspec.structs.replace(team, goals=_put(team.goals, goal))


def with_idea(team: Team, idea: Idea) -> Team:
    return msgspec.structs.replace(team, ideas=_put(team.ideas, idea))


def with_decision(team: Team, decision: Decision) -> Team:
    return msgspec.structs.replace(team, decisions=_put(team.decisions, decision))


def with_replacement(team: Team, decision: Decision, today: date) -> Team:
    """Put a decision in; the one that it replaces stands no more."""
    before = next((one for one in team.decisions if one.id == decision.replaces), None)
    if before is not None:
        team = with_decision(team, replaced(before, today))
    return with_decision(team, decision)


def with_log_entry(team: Team, entry: LogEntry) -> Team:
    return msgspec.structs.replace(team, log=_put(team.log, entry))


def with_unheld(team: Team, unheld: Unheld) -> Team:
    return msgspec.structs.replace(team, unheld=_put(team.unheld, unheld))


def with_group(team: Team, group: Group) -> Team:
    return msgspec.structs.replace(team, groups=_put(team.groups, group))


def with_digest(team: Team, person: str, digest: Digest) -> Team:
    return msgspec.structs.replace(team, digests={**team.digests, person: digest})


def change_action(team: Team, id: str, change: Callable[[Action], Action]) -> Team:
    """Give the team with `change` done to one action; an unknown id changes nothing."""
    action = next((a for a in team.actions if a.id == id), None)
    return team if action is None else with_action(team, change(action))


def _put(items: tuple[_Kept, ...], item: _Kept) -> tuple[_Kept, ...]:
    if any(old.id == item.id for old in items):
        return tuple(item if old.id == item.id else old for old in items)
    return (*items, item)
