"""The next date as it is suggested: a working day, and which day it would have been."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec

from tui.domain.dates.days_off import is_weekend
from tui.domain.people.person import Appointment, Person
from tui.domain.record import Record

RedDay = Callable[[date], str]
"""Names what is celebrated on a day; empty: nothing."""

LONGEST_LEAVE = 31
"""Days after which no better one is looked for."""


class SuggestedDate(Record, frozen=True, kw_only=True):
    """`instead_of` is the day that the cadence asks for, where that is none to meet on, `red` what it is called."""

    planned: Appointment
    instead_of: date | None = None
    red: str = ""


def on_free_day(planned: Appointment, person: Person, red_day: RedDay) -> SuggestedDate:
    """Give the first working day from that of `planned` on.

    Who usually meets on a Saturday or Sunday is met on one.
    """
    meets_at_weekends = person.weekday is not None and person.weekday >= 5

    def is_free(day: date) -> bool:
        return (meets_at_weekends or not is_weekend(day)) and not red_day(day)

    later = (planned.on + timedelta(days=days) for days in range(LONGEST_LEAVE))
    day = next((one for one in later if is_free(one)), planned.on)
    if day == planned.on:
        return SuggestedDate(planned=planned)
    return SuggestedDate(
        planned=msgspec.structs.replace(planned, on=day), instead_of=planned.on, red=red_day(planned.on)
    )
