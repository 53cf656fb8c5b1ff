"""Deadlines and next meetings as a calendar is to show them: nameless unless names are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256

from tui.domain.dates.time_of_day import parse_time
from tui.domain.people.action import Action
from tui.domain.people.action_lists import open_with
from tui.domain.people.person import Person
from tui.domain.people.person_group import next_with
from tui.domain.people.profile import Profile
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.people.rhythm.calendar_event import Event
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line, shorten
from tui.language import Translator
from tui.language.action_text import owner_name
from tui.language.call_hours_text import call_hours_text
from tui.language.titles.relation_titles import manager_word

NOBODY = Profile()
"""A manager of whom neither name nor hours are known."""
_ID = re.compile("[a-z0-9]{1,40}")
LONGEST_TITLE = 120
FURTHEST = timedelta(days=3660)
"""No day is further away than one may type."""
MEETING = 30
"""Minutes of a meeting of which no length is known."""
BEFORE = 15
"""Minutes before a meeting at which it is told of."""
MANAGER_PREPARES, EMPLOYEE_PREPARES = 1, 2
"""Days before a meeting on which each of the two is reminded of preparing it."""


def managers_events(
    team: Team, lengths: Mapping[str, int], *, names: bool, at: str, today: date, _: Translator
) -> tuple[Event, ...]:
    """Give all deadlines of the team, at the time of day `at`, and the next meetings; private actions are left out.

    `lengths` are the minutes of meetings that are prepared, by the id of the person.
    """
    found: list[Event] = []
    for person in team.people:
        for action in _due(team, person, today):
            promised = (
                _("Something you promised is due") if action.is_managers else _("Something agreed is due")
            )
            owner = owner_name(action.owner, person.first_name, _)
            found.append(
                Event(
                    id=f"a-{safe_id(action.id)}",
                    person=person.id,
                    on=action.due or today,
                    time=at,
                    title=_title(f"{person.first_name}: {action.text}") if names else promised,
                    about=_("Taken on by: {name}", name=clean_line(owner))
                    if names
                    else _("`fireside due` says what."),
                )
            )
        title = _("One-to-one with {name}", name=person.first_name) if names else _("One-to-one")
        found += _meeting(
            team,
            person,
            f"m-{safe_id(person.id)}",
            _title(title),
            lengths.get(person.id, 0),
            prepare=(MANAGER_PREPARES, _("Prepare the one-to-one")),
            today=today,
        )
    found += _of_groups(team, names=names, today=today, _=_)
    return tuple(found)


def employees_events(
    team: Team,
    person: Person,
    lengths: Mapping[str, int],
    *,
    names: bool,
    at: str,
    today: date,
    _: Translator,
    profile: Profile = NOBODY,
) -> tuple[Event, ...]:
    """Give what a person is to be reminded of: what they took on, alone or together, and the agreed meeting.

    The meeting tells when one may call the manager, and where names are asked for who that is by `profile`.
    """
    found = [
        Event(
            id=f"t-{safe_id(person.id)}-{safe_id(action.id)}",
            person=person.id,
            on=action.due or today,
            time=at,
            title=_title(action.text) if names else _("Something you took on is due"),
        )
        for action in _due(team, person, today)
        if action.owner in ("employee", "both")
    ]
    if person.agreed is not None:
        title = _("One-to-one")
        if names:
            called = clean_line(profile.name) or manager_word(person.relation, _)
            title = _title(_("One-to-one with {name}", name=called))
        hours = call_hours_text(profile.hours, _)
        found += _meeting(
            team,
            person,
            f"t-{safe_id(person.id)}-m",
            title,
            lengths.get(person.id, 0),
            prepare=(EMPLOYEE_PREPARES, _("Think of what you would like to talk about")),
            today=today,
            about=f"{_('Call any time')}: {hours}" if hours else "",
        )
    return tuple(found)


def _due(team: Team, person: Person, today: date) -> tuple[Action, ...]:
    actions = open_with(team, person.id, private=False)
    return tuple(a for a in actions if a.due is not None and abs(a.due - today) <= FURTHEST)


def _meeting(
    team: Team,
    person: Person,
    id: str,
    title: str,
    minutes: int,
    *,
    prepare: tuple[int, str],
    today: date,
    about: str = "",
) -> Iterator[Event]:
    """Give the next meeting, unless its day has passed; each has a UID of its own, told by the one before it."""
    digest = team.digest(person.id)
    planned = next_meeting(person, digest.last_on, today)
    if today <= planned.on <= today + FURTHEST:
        yield Event(
            id=f"{id}-{safe_id(digest.last_meeting or 'first')}",
            person=person.id,
            on=planned.on,
            time=parse_time(planned.time) or "",
            title=title,
            about=about,
            minutes=minutes or MEETING,
            alarm_before=BEFORE,
            prepare_before=prepare[0],
            prepare=prepare[1],
            is_meeting=True,
            is_sure=person.agreed is not None,
        )


def _of_groups(team: Team, *, names: bool, today: date, _: Translator) -> Iterator[Event]:
    """Give when each group meets next by its cadence; it is an event of nobody's alone."""
    for group in team.groups:
        planned = next_with(group, today)
        if planned is not None and today <= planned.on <= today + FURTHEST:
            last = "first" if group.last_on is None else f"{group.last_on:%Y%m%d}"
            yield Event(
                id=f"g-{safe_id(group.id)}-{last}",
                person="",
                on=planned.on,
                time=parse_time(planned.time) or "",
                title=_title(group.name) if names else _("Group meeting"),
                minutes=MEETING,
                alarm_before=BEFORE,
                is_meeting=True,
                is_sure=False,
            )


def safe_id(id: str) -> str:
    """Give an id as it can stand in a UID and name a file; a file of data edited by hand may hold any."""
    return id if _ID.fullmatch(id) else sha256(id.encode("utf-8", "replace")).hexdigest()[:16]


def _title(text: str) -> str:
    return shorten(clean_line(text), LONGEST_TITLE)
