"""What was agreed with a person of the demo team, and what became of it."""

from datetime import date, timedelta

from tui.demo.demo_meetings import working_day
from tui.demo.demo_sketch import Deed
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action, added, done, drop, move


def settled_action(id: str, meeting: Meeting, deed: Deed, today: date) -> Action:
    """Give an action as it was settled, with what it was moved by."""
    agreed = held_day(meeting)
    action = added(
        Action(
            id=id,
            person=meeting.person,
            text=deed.text,
            agreed=agreed,
            owner=deed.owner,
            due=None if deed.due is None else working_day(agreed + timedelta(days=deed.due)),
            meeting=meeting.id,
        )
    )
    for moved in deed.moves:
        on, due = (working_day(agreed + timedelta(days=days)) for days in (moved.day, moved.due))
        action = move(action, due, on, moved.reason)
    settled = min(today, max(agreed, working_day(agreed + timedelta(days=deed.at))))
    return done(action, settled) if deed.fate == "done" else drop(action, settled, deed.reason)


def held_day(meeting: Meeting) -> date:
    """Give the day of a meeting that was held."""
    assert meeting.held is not None
    return meeting.held
