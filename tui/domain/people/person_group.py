"""Groups: people one meets together."""

from collections.abc import Collection
from datetime import date
from typing import Literal

import msgspec

from tui.domain.people.person import Appointment, Language
from tui.domain.people.rhythm.cadence import day_after, on_or_after
from tui.domain.record import Record


class Group(Record, frozen=True, kw_only=True):
    """`members` are the ids of people, in the order in which they are named; `template` is for their meetings.

    `cadence` is in days, 0 where they meet when there is something; `weekday` 0 is Monday; `time` is `HH:MM` or empty.
    `language` is that of their meetings, empty: that of the manager. `last_on` is the day they met last.
    """

    id: str
    name: str
    members: tuple[str, ...] = ()
    template: str = ""
    cadence: int = 0
    weekday: int | None = None
    time: str = ""
    language: Language | Literal[""] = ""
    last_on: date | None = None


def next_with(group: Group, today: date) -> Appointment | None:
    """Give when the group meets by its cadence; None where it has none.

    A group that never met is due on the first usual weekday from today on.
    """
    if not group.cadence:
        return None
    if group.last_on is None:
        return Appointment(on=on_or_after(today, group.weekday), time=group.time)
    return Appointment(on=day_after(group.last_on, group.cadence, group.weekday), time=group.time)


def without_members(groups: tuple[Group, ...], gone: Collection[str]) -> tuple[Group, ...]:
    """Give the groups without the people `gone`; one that nobody else is in goes with them."""
    rest = []
    for group in groups:
        members = tuple(id for id in group.members if id not in gone)
        if members or not group.members:
            rest.append(msgspec.structs.replace(group, members=members))
    return tuple(rest)
