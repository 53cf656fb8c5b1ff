"""The next dates of one-to-ones as a calendar has them: whose each one is, and what stands in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.person import Appointment, Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.people.rhythm.clashes import Slot, clashes
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.team import Team
from tui.domain.rights.mentions import stands_in
from tui.domain.text.clean_text import fold
from tui.domain.workspace.missed_meeting import moved, noted
from tui.domain.workspace.state import State
from tui.usecases.dates.reminders import safe_id

USUAL = 30
"""Minutes of a meeting of which no length is known."""


class Occasion(Protocol):
    """One event of a calendar on one day."""

    @property
    def uid(self) -> str: ...
    @property
    def on(self) -> date: ...
    @property
    def time(self) -> str: ...
    @property
    def minutes(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def people(self) -> frozenset[str]: ...
    @property
    def is_series(self) -> bool: ...
    @property
    def is_busy(self) -> bool: ...


class Taken(NamedTuple):
    """The next meeting with somebody as a calendar has it."""

    person: Person
    occasion: Occasion

    @property
    def appointment(self) -> Appointment:
        return Appointment(on=self.occasion.on, time=self.occasion.time)


def next_dates(team: Team, occasions: Iterable[Occasion]) -> tuple[Taken, ...]:
    """Give the next one of each person whom a calendar names: of a series if there is one, else of a single event.

    An event is a one-to-one where it is with one of the team and nobody else but the one whose calendar it is; where it
    tells no addresses, its title must name one of the team and no other. A single event must do both. What
    Fireside gave the calendar is known by its UID, wherever it was moved to.
    """
    found: dict[str, Taken] = {}
    for occasion in occasions:
        person = _whose(team, occasion)
        if person is None:
            continue
        before = found.get(person.id)
        if before is None or (occasion.is_series and not before.occasion.is_series):
            found[person.id] = Taken(person, occasion)
    return tuple(found[person.id] for person in team.people if person.id in found)


def with_dates(state: State, taken: Iterable[Taken], *, today: date, new_id: Callable[[], str]) -> State:
    """Give the state with these as the next meetings; who has left the team meanwhile is passed by.

    A meeting that was agreed on for another day has been moved, and is remembered as such.
    """
    for one in taken:
        person = state.team.person(one.person.id)
        if person is None:
            continue
        was, to = person.agreed, one.appointment
        state = moved(state, person.id, to)
        if was is not None:
            known = Unheld(id=new_id(), person=person.id, planned=was.on, became="moved", on=today, to=to.on)
            state = noted(state, known)
    return state


def in_the_way(
    team: Team, taken: Sequence[Taken], occasions: Iterable[Occasion], lengths: Mapping[str, int], today: date
) -> tuple[tuple[Slot, Slot], ...]:
    """Give the pairs of next meetings at one time, and of what is taken and anything else in the calendar then."""
    mine = {one.person.id: one for one in taken}
    uids = {one.occasion.uid for one in taken}
    slots = []
    for person in team.people:
        one = mine.get(person.id)
        if one is not None:
            occasion = one.occasion
            slots.append(Slot(person.id, occasion.on, occasion.time, occasion.minutes or USUAL))
        else:
            planned = next_meeting(person, team.digest(person.id).last_on, today)
            length = lengths.get(person.id, 0) or USUAL
            if person.agreed is not None and planned.on >= today:
                slots.append(Slot(person.id, planned.on, parse_time(planned.time) or "", length))
    others = [
        Slot("", other.on, other.time, other.minutes)
        for other in occasions
        if other.is_busy and other.minutes and other.uid not in uids and _whose(team, other) is None
    ]
    pairs = clashes(slots, others)
    return tuple(pair for pair in pairs if pair[0].person in mine or pair[1].person in mine)


def _whose(team: Team, occasion: Occasion) -> Person | None:
    by_mail = [p for p in team.people if p.email and fold(p.email) in occasion.people]
    if len(by_mail) > 1 or len(occasion.people) > 2:
        return None
    named = _named(team, occasion.title)
    own = [p for p in team.people if occasion.uid.startswith(f"m-{safe_id(p.id)}-")]
    if own and occasion.uid.endswith("@fireside"):
        return own[0]
    if by_mail:
        is_theirs = occasion.is_series or named == by_mail
        return by_mail[0] if is_theirs and set(named) <= set(by_mail) else None
    if len(occasion.people) > 1 or len(named) != 1 or not occasion.is_series:
        # With somebody of another address, about one of the team perhaps.
        return None
    return named[0]


def _named(team: Team, title: str) -> list[Person]:
    """Give those whose whole name stands in a title, else those whose first name does; all of one first name."""
    whole = [p for p in team.people if fold(p.name) and f" {fold(p.name)} " in f" {fold(title)} "]
    if whole:
        return whole
    return [p for p in team.people if stands_in(title, frozenset({fold(p.first_name)}))]
