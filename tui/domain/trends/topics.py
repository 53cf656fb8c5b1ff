"""Topics: what comes up again and again and is never settled, and agreements that may not go together."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import Literal

from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.point import Point
from tui.domain.record import Record
from tui.domain.text.likeness import is_negated, likeness, numbers

ALIKE = 0.5
"""Share of their words from which on two lines are about the same."""

OFTEN = 2
"""Meetings to which a point was put off from which on it counts as a topic of its own."""


class Topic(Record, frozen=True, kw_only=True):
    """An open point, and the earlier ones about the same, the oldest first. `put_off` counts for all of them."""

    point: Point
    earlier: tuple[Point, ...] = ()
    put_off: int = 0

    @property
    def raised(self) -> tuple[date, ...]:
        """The days on which it was brought up."""
        return tuple(one.raised for one in (*self.earlier, self.point))


class Agreement(Record, frozen=True, kw_only=True):
    """A decision that stands, or an action that is open, as one of two that may not go together."""

    kind: Literal["decision", "action"]
    id: str
    text: str
    on: date
    owner: str = ""
    due: date | None = None


Why = Literal["opposite", "number", "owner", "day"]
"""One says that something is not so, or names another number; who has it differs, or until when."""


class Clash(Record, frozen=True, kw_only=True):
    """Two agreements about the same, the earlier first, and in what they differ."""

    earlier: Agreement
    later: Agreement
    why: Why


def topics(points: Iterable[Point]) -> tuple[Topic, ...]:
    """Give what was brought up more than once, or put off again and again, and is still open; the oldest first."""
    known = sorted(_once(points), key=lambda one: (one.raised, one.id))
    found, told = [], set()
    for point in reversed([one for one in known if one.is_open]):
        if point.id in told:
            continue
        before = tuple(
            one
            for one in known
            if one.id != point.id and one.raised <= point.raised and likeness(one.text, point.text) >= ALIKE
        )
        put_off = sum(one.kept for one in (*before, point))
        if before or point.kept >= OFTEN:
            found.append(Topic(point=point, earlier=before, put_off=put_off))
            told |= {one.id for one in before}
    return tuple(sorted(found, key=lambda one: (one.raised[0], one.point.id)))


def clashes(decisions: Iterable[Decision], actions: Iterable[Action], *, private: bool) -> tuple[Clash, ...]:
    """Give the pairs of standing agreements about the same that differ; private ones where `private` says so."""
    there = [
        *(
            Agreement(kind="decision", id=one.id, text=one.text, on=one.decided)
            for one in decisions
            if one.is_open and (private or not one.private)
        ),
        *(
            Agreement(kind="action", id=one.id, text=one.text, on=one.agreed, owner=one.owner, due=one.due)
            for one in actions
            if one.is_open and (private or not one.private)
        ),
    ]
    ordered = sorted(there, key=lambda one: (one.on, one.id))
    found = ((one, other, _why(one, other)) for one, other in combinations(ordered, 2))
    return tuple(Clash(earlier=one, later=other, why=why) for one, other, why in found if why is not None)


def _why(one: Agreement, other: Agreement) -> Why | None:
    if likeness(one.text, other.text) < ALIKE:
        return None
    if is_negated(one.text) != is_negated(other.text):
        return "opposite"
    if numbers(one.text) != numbers(other.text):
        return "number"
    if one.kind == other.kind == "action":
        if one.owner != other.owner:
            return "owner"
        if one.due != other.due and None not in (one.due, other.due):
            return "day"
    return None


def _once(points: Iterable[Point]) -> Sequence[Point]:
    return tuple({point.id: point for point in points}.values())
