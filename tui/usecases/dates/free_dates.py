"""Dates as they are suggested: on a day that people work where the person is, unless any day will do."""

from __future__ import annotations

from tui.domain.dates.days_off import country_of, red_day
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Appointment, Person
from tui.domain.people.rhythm.cadence import suggest_next
from tui.domain.people.rhythm.free_day import SuggestedDate, on_free_day
from tui.usecases.context import Context


def suggested(planned: Appointment, person: Person, context: Context) -> SuggestedDate:
    """Give `planned`, or the first working day after it, with which day it would have been and why it is none."""
    if context.any_day():
        return SuggestedDate(planned=planned)
    country = country_of(person.country, person.language)
    return on_free_day(planned, person, lambda day: red_day(day, country))


def next_date(meeting: Meeting, person: Person, context: Context) -> SuggestedDate:
    """Give the next date as agreed in this meeting, else as the cadence asks for, on a day one works."""
    if meeting.next is not None:
        return SuggestedDate(planned=meeting.next)
    today = context.today()
    last = meeting.held or today
    return suggested(suggest_next(person, last, today), person, context)
