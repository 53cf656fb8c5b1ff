"""Small values that the domain is tested with."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from tui.domain.meeting.meeting import Kind, Meeting, Step
from tui.domain.people.person import Person

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ANNA = Person(id="anna", name="Anna Åkesson", since=date(2025, 1, 7), language="sv", weekday=1, time="09:30")
BO = Person(id="bo", name="Bo Sørensen", since=date(2025, 3, 3), language="da", cadence=14)


def later(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def step(id: str, kind: Kind = "free", minutes: int = 5, **more: Any) -> Step:
    return Step(id=id, kind=kind, minutes=minutes, **more)


def meeting(*steps: Step, id: str = "m", person: str = "anna", **more: Any) -> Meeting:
    return Meeting(id=id, person=person, template="weekly-1-1", created=NOW, touched=NOW, steps=steps, **more)


def counter(prefix: str = "id") -> Callable[[], str]:
    """Ids that can be told: id1, id2, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"
