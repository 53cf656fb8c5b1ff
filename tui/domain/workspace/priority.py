"""The team in an order: who needs a meeting most, or by name."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, Protocol, TypeVar

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.record import Record
from tui.domain.workspace.state import State


class _OfPerson(Protocol):
    @property
    def person(self) -> str: ...


_Kept = TypeVar("_Kept", bound=_OfPerson)


When = Literal["now", "past", "today", "soon", "later"]
"""When one meets: it is under way, the day has gone by, today, within the next six days, or later."""

_SOON = 6
"""Days ahead that are told by their weekday."""


class Need(Record, frozen=True, kw_only=True):
    """A person with the days until the next meeting (below zero: past) and how much is open, from each side.

    `kept` are the manager's own promises to them that were kept since the last meeting, `mine` those still open.
    `begun` is true while a meeting with them is under way.
    """

    person: Person
    days: int
    mine: int
    theirs: int
    points: int
    kept: int = 0
    begun: bool = False

    @property
    def when(self) -> When:
        if self.begun:
            return "now"
        if self.days < 0:
            return "past"
        if self.days == 0:
            return "today"
        return "soon" if self.days <= _SOON else "later"


def by_need(state: State, today: date) -> tuple[Need, ...]:
    """Sort the team: meetings under way first, the last touched before others; then by the day that was planned
    or that the cadence asks for.
    """
    team = state.team
    # Gone through once each, however many people there are.
    actions = _by_person(a for a in team.actions if not a.private)
    points = _by_person(p for p in team.points if p.is_open)
    needs = []
    for person in team.people:
        planned = next_meeting(person, team.digest(person.id).last_on, today)
        told = actions.get(person.id, [])
        meeting = state.meetings.get(person.id)
        needs.append(
            Need(
                person=person,
                days=(planned.on - today).days,
                mine=sum(action.is_managers and action.is_open for action in told),
                theirs=sum(action.owner in ("employee", "both") and action.is_open for action in told),
                points=len(points.get(person.id, [])),
                kept=sum(action.is_managers and action.state == "done" for action in told),
                begun=meeting is not None and meeting.is_under_way,
            )
        )

    def order(need: Need) -> tuple[float, int, str, str]:
        meeting = state.meetings.get(need.person.id)
        touched = 0.0
        if meeting is not None and meeting.is_under_way:
            touched = meeting.touched.timestamp()
        return -touched, need.days, need.person.time or "99", need.person.name

    return tuple(sorted(needs, key=order))


def by_name(state: State) -> tuple[Person, ...]:
    """Sort the team by name: an order that tells nothing of anybody."""
    return tuple(sorted(state.team.people, key=lambda person: (person.name.casefold(), person.id)))


def met_now(state: State) -> str:
    """Give the id of the person with whom a meeting is under way, the last touched; empty where none is."""
    under_way = [one for one in state.meetings.values() if one.is_under_way]
    return max(under_way, key=lambda one: one.touched).person if under_way else ""


def other_met(state: State, person: str) -> Meeting | None:
    """Give the meeting under way with somebody else, the last touched; None where there is none, or where that
    with `person` is under way itself.
    """
    meeting, other = state.meetings.get(person), state.meetings.get(met_now(state))
    return other if meeting is None or not meeting.is_under_way else None


def _by_person(things: Iterable[_Kept]) -> dict[str, list[_Kept]]:
    found: dict[str, list[_Kept]] = {}
    for thing in things:
        found.setdefault(thing.person, []).append(thing)
    return found
