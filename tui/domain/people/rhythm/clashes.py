"""Meetings that stand in each other's way, and days on which nobody is to meet."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tui.domain.dates.days_off import country_of, is_weekend, red_day
from tui.domain.people.person import Person


class Slot(NamedTuple):
    """Some time of a day; `person` is the id of whom one meets then, empty for anything else. `time` is `HH:MM`."""

    person: str
    on: date
    time: str
    minutes: int


def clashes(meetings: Iterable[Slot], others: Iterable[Slot] = ()) -> tuple[tuple[Slot, Slot], ...]:
    """Give each pair of a meeting and another one, or something else, that take some of the same time."""
    timed = sorted((slot for slot in meetings if slot.time), key=lambda slot: (slot.on, slot.time))
    pairs = [(one, other) for n, one in enumerate(timed) for other in timed[n + 1 :] if _overlap(one, other)]
    beside = [slot for slot in others if slot.time]
    return (*pairs, *((one, other) for one in timed for other in beside if _overlap(one, other)))


def day_off(person: Person, day: date) -> str | None:
    """Give the name of the holiday that a day is where the person works, empty for a weekend; None: one can meet."""
    name = red_day(day, country_of(person.country, person.language))
    return name or ("" if is_weekend(day) else None)


def _overlap(one: Slot, other: Slot) -> bool:
    if one.on != other.on:
        return False
    first, second = _minute(one), _minute(other)
    return first < second + max(1, other.minutes) and second < first + max(1, one.minutes)


def _minute(slot: Slot) -> int:
    hour, minute = slot.time.split(":")
    return int(hour) * 60 + int(minute)
