"""What comes again by itself: a point, a check or a deck, every so many meetings or days."""

from datetime import date

import msgspec

from tui.domain.people.person import Person, Repeat, Side

EARLY = 6
"""Days by which what repeats by the calendar may come early, so that it comes in the meeting that is nearest."""

RHYTHMS: tuple[tuple[int, int], ...] = ((1, 0), (2, 0), (4, 0), (0, 30), (0, 91), (0, 182), (0, 365))
"""Meetings and days between two times, of which one is 0, as they are offered."""


def is_due(repeat: Repeat, number: int, today: date) -> bool:
    """Whether it comes in the meeting with this number, counted from 1; also where it was given to that one before."""
    if repeat.at == number:
        return True
    if repeat.meetings:
        return number - repeat.at >= repeat.meetings
    return (today - repeat.on).days >= max(1, repeat.days - EARLY)


def of_point(person: Person, text: str, side: Side) -> Repeat | None:
    """Give how a point repeats; None where it does not."""
    return next((one for one in person.repeats if (one.text, one.side) == (text, side) and text), None)


def of_deck(person: Person, deck: str) -> Repeat | None:
    """Likewise a check or a deck."""
    return next((one for one in person.repeats if one.deck == deck and deck), None)


def with_repeat(person: Person, repeat: Repeat) -> Person:
    """Give the person with this in the place of what repeats the same; one without a rhythm ends it."""
    rest = tuple(one for one in person.repeats if _what(one) != _what(repeat))
    is_one = repeat.meetings or repeat.days
    return msgspec.structs.replace(person, repeats=(*rest, repeat) if is_one else rest)


def due_in(person: Person, number: int, today: date) -> tuple[Repeat, ...]:
    """Give what comes in the meeting with this number."""
    return tuple(one for one in person.repeats if is_due(one, number, today))


def with_given(person: Person, number: int, today: date) -> Person:
    """Give the person after what is due was given to a meeting; what it had already stays counted from then."""
    repeats = tuple(
        msgspec.structs.replace(one, at=number, on=today)
        if one.at != number and is_due(one, number, today)
        else one
        for one in person.repeats
    )
    return msgspec.structs.replace(person, repeats=repeats)


def _what(repeat: Repeat) -> tuple[str, str, str]:
    return repeat.text, repeat.side if repeat.text else "", repeat.deck
