"""When to meet next."""

from datetime import date, timedelta

import msgspec

from tui.domain.people.person import LONGEST_CADENCE, Appointment, Person


def cadence_on(person: Person, day: date) -> int:
    """Days between two meetings that count on `day`: those of a spell while it lasts, else the usual ones."""
    if person.spell is not None and person.spell.covers(day):
        return min(person.spell.every, person.cadence)
    return person.cadence


def suggest_next(person: Person, last: date | None, today: date) -> Appointment:
    """Give the meeting that the cadence asks for after one held on `last` (None: never met).

    It falls on the usual weekday where there is one: the nearest such day for cadences of a week
    or more, always later than `last`. A spell asks for nothing before its start, and never for a later
    meeting than without it. Somebody never met is due on the first usual weekday since they came, without one on
    the first that is no Saturday or Sunday.
    """
    if last is None:
        return Appointment(on=_first(person), time=person.time)
    day = day_after(last, person.cadence, person.weekday)
    if person.spell is not None and person.spell.covers(today):
        close = day_after(last, cadence_on(person, today), person.weekday)
        day = min(day, max(close, person.spell.start))
    return Appointment(on=day, time=person.time)


def comes_closer(person: Person, last: date, today: date) -> bool:
    """Whether a spell has the next meeting earlier than the usual cadence would."""
    usual = msgspec.structs.replace(person, spell=None)
    return suggest_next(person, last, today).on < suggest_next(usual, last, today).on


def next_meeting(person: Person, last: date | None, today: date) -> Appointment:
    """Give what was agreed, where something was agreed, else what the cadence asks for."""
    return person.agreed or suggest_next(person, last, today)


def days_between(text: str) -> int:
    """Read a number of days between two meetings; 0 where it is none."""
    if not (text.isascii() and text.isdigit()) or len(text) > 3:
        return 0
    return int(text) if 1 <= int(text) <= LONGEST_CADENCE else 0


def day_after(last: date, every: int, weekday: int | None) -> date:
    """Give the day `every` days after `last`, of a week or more the nearest usual weekday to it."""
    day = last + timedelta(days=every)
    return day if weekday is None or every < 7 else _nearest(day, weekday)


def _nearest(day: date, weekday: int) -> date:
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _first(person: Person) -> date:
    day = on_or_after(person.since, person.weekday)
    return day if person.weekday is not None or day.weekday() < 5 else on_or_after(day, 0)


def on_or_after(day: date, weekday: int | None) -> date:
    return day if weekday is None else day + timedelta(days=(weekday - day.weekday()) % 7)
