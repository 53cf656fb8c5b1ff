"""Coverage of a year: with whom which of the rarer talks was held."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from tui.domain.meeting.meeting import Meeting
from tui.domain.record import Record

Talk = Literal["development", "salary", "feedback"]

TEMPLATES: dict[Talk, tuple[str, ...]] = {
    "development": ("development", "career", "year-talk"),
    "salary": ("salary-talk",),
    "feedback": ("feedback-on-me",),
}
"""The templates by which a talk of each kind is held."""


class Coverage(Record, frozen=True, kw_only=True):
    """When the last talk of each kind was held with somebody in a year, by kind; one that was not held is missing."""

    person: str
    held: dict[Talk, date] = {}


def coverage(person: str, meetings: Iterable[Meeting], *, since: date, until: date) -> Coverage:
    """Give it for the meetings of one person from `since` to `until`, both included."""
    days: dict[Talk, list[date]] = {}
    for meeting in meetings:
        if meeting.held is None or not since <= meeting.held <= until:
            continue
        for talk, templates in TEMPLATES.items():
            if meeting.template in templates:
                days.setdefault(talk, []).append(meeting.held)
    return Coverage(person=person, held={talk: max(days[talk]) for talk in TEMPLATES if talk in days})
