"""The demo team of a Monday, and ways to look into it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cache

from tui.demo.demo_folder import Demo, demo_team
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.person import Person
from tui.storage.paths import shipped_data

MONDAY = date(2026, 11, 23)
DATA = shipped_data()


def instant(day: date) -> datetime:
    return datetime.combine(day, time(0, 5), UTC)


@cache
def demo(today: date = MONDAY) -> Demo:
    return demo_team(today, instant(today), DATA)


def archives(team: Demo, person: str) -> tuple[Archive, ...]:
    return tuple(archive for (id, _year), archive in sorted(team.archives.items()) if id == person)


def meetings(team: Demo, person: str) -> tuple[Meeting, ...]:
    return tuple(held.meeting for archive in archives(team, person) for held in archive.meetings)


def all_meetings(team: Demo) -> Iterator[Meeting]:
    for archive in team.archives.values():
        yield from (held.meeting for held in archive.meetings)


def all_actions(team: Demo) -> tuple[Action, ...]:
    return (*team.team.actions, *(a for archive in team.archives.values() for a in archive.actions))


def named(team: Demo, name: str) -> Person:
    return next(person for person in team.team.people if person.first_name == name)
