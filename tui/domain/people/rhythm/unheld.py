"""Meetings that were not held as planned: moved, left out, or held with nothing written. A fact, never a fault."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from tui.domain.record import Record

Became = Literal["moved", "held", "left-out"]


class Unheld(Record, frozen=True, kw_only=True):
    """What became of the meeting that was `planned` for a day, as was said on the day `on`.

    `to` is the day it was moved to, or that of the next one; `meeting` the id of what was closed where it was held
    with nothing written.
    """

    id: str
    person: str
    planned: date
    became: Became
    on: date
    to: date | None = None
    meeting: str = ""


def agreed_gaps(unheld: Iterable[Unheld]) -> tuple[date, ...]:
    """Give the days on which one agreed not to meet: a longer while between two meetings is then as it should be."""
    return tuple(one.planned for one in unheld if one.became != "held")
