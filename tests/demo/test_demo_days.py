"""The demo team is of today on any day."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.demo.demosamples import MONDAY, all_actions, all_meetings, demo, instant, meetings, named
from tui.demo.demo_folder import Demo
from tui.domain.people.action import Action
from tui.domain.people.action_lists import agreed_last
from tui.domain.people.person import Person
from tui.domain.people.rhythm.cadence import cadence_on, next_meeting
from tui.domain.workspace.close_meeting import digest_of

DAYS = st.dates(date(2001, 1, 1), date(2099, 12, 31))


@given(today=DAYS)
@example(today=date(2028, 2, 29))
@example(today=date(2027, 1, 1))
@example(today=date(2024, 12, 31))
@example(today=MONDAY - timedelta(days=1))
@settings(max_examples=40, deadline=None)
def test_on_any_day_nothing_is_ahead_of_its_time(today: date) -> None:
    team = demo(today)
    assert len(list(all_meetings(team))) >= 90
    for person in team.team.people:
        held = meetings(team, person.id)
        assert team.team.digest(person.id) == digest_of(held)
        days = [meeting.held for meeting in held if meeting.held is not None]
        assert days == sorted(set(days))
        assert all(person.since <= day < today for day in days)
        for day, meeting in zip(days, held, strict=True):
            in_spell = person.spell is not None and person.spell.start < day
            assert day.weekday() < 5
            assert in_spell or day.weekday() == person.weekday
            assert meeting.closed is not None
            assert meeting.created < meeting.touched <= meeting.closed < instant(today)
            assert all(meeting.created < note.at <= meeting.closed for note in meeting.notes)
        gaps = [(later - day).days for day, later in pairwise(days)]
        assert all(1 <= gap <= 2 * max(person.cadence, 14) for gap in gaps)
        _check_archives(team, person)
    for action in all_actions(team):
        _check_action(action, team, today)
    for point in team.team.points:
        assert point.raised < today
        assert point.is_open
    for goal in team.team.goals:
        assert goal.is_open
        assert goal.since < today


def _check_archives(team: Demo, person: Person) -> None:
    held = {meeting.held for meeting in meetings(team, person.id)}
    for (id, year), archive in team.archives.items():
        if id != person.id:
            continue
        assert all(one.meeting.held and one.meeting.held.year == year for one in archive.meetings)
        assert all(one.meeting.phase == "closed" and one.minutes for one in archive.meetings)
        for action in archive.actions:
            assert action.settled is not None and not action.is_open
            # It went into the archive with the first meeting after it was settled.
            assert min(day for day in held if day and day >= action.settled).year == year
        assert all(not point.is_open and point.raised.year <= year for point in archive.points)
        assert all(goal.settled is not None and goal.since < goal.settled for goal in archive.goals)


def _check_action(action: Action, team: Demo, today: date) -> None:
    assert action.agreed <= today
    assert action.is_open == (action.settled is None)
    assert action.settled is None or action.agreed <= action.settled <= today
    assert action.due is None or action.due >= action.agreed
    assert all(action.agreed <= change.on <= today for change in action.history)
    assert [change.on for change in action.history] == sorted(change.on for change in action.history)
    if action.meeting:
        meeting = next(m for m in meetings(team, action.person) if m.id == action.meeting)
        assert action.agreed == meeting.held


@given(today=DAYS)
@example(today=date(2028, 2, 29))
@example(today=MONDAY - timedelta(days=2))
@settings(max_examples=25, deadline=None)
def test_on_any_day_the_team_stands_where_it_should(today: date) -> None:
    team = demo(today)

    def planned(name: str) -> date:
        person = named(team, name)
        return next_meeting(person, team.team.digest(person.id).last_on, today).on

    assert planned("Anna") == today
    assert planned("Priya") == next_working_day(today)
    assert today - timedelta(days=5) <= planned("Elias") <= today - timedelta(days=3)
    assert planned("Elias").weekday() < 5
    assert all(today < planned(name) for name in ("Callum", "Mikkel", "Freja"))
    priya, callum = named(team, "Priya"), named(team, "Callum")
    assert team.team.digest(priya.id).meetings == 0
    assert 7 <= (today - priya.since).days <= 9
    assert cadence_on(callum, today) == 3
    assert callum.spell is not None
    assert team.privates[callum.id].reason(callum.spell.start)
    opened = [action for action in team.team.actions if action.is_open]
    assert any(a.is_managers and a.due == today + timedelta(days=1) for a in opened)
    assert [a.owner for a in opened if a.due == today - timedelta(days=3)] == ["manager"]
    assert {a.due for a in opened if a.due and a.due < today} == {today - timedelta(days=3)}
    assert any(a.due is None for a in opened)
    assert {"manager", "employee", "both", "Callum"} <= {a.owner for a in opened}
    for person in team.team.people:
        if person.id != priya.id:
            assert any(action.is_open for action in agreed_last(team.team, person.id))
            assert team.team.points_of(person.id, "employee")
            assert team.team.points_of(person.id, "manager")


def next_working_day(today: date) -> date:
    day = today + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day
