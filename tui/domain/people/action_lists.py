"""Which actions one looks at: before a meeting, in it, after it and between two."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tui.domain.meeting.group import agreed_in, is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action, in_order
from tui.domain.people.team import Team

Order = Literal["next", "due", "owner"]
"""What waits longest first: late ones, then the manager's own; the soonest deadline first; or by who has them."""

ORDERS: tuple[Order, ...] = ("next", "due", "owner")


def sorted_by(actions: tuple[Action, ...], order: Order, today: date) -> tuple[Action, ...]:
    """Sort for reading, what is open or still to be told before what is settled."""
    owners = ["manager", "both", "employee"]

    def place(action: Action) -> tuple[object, ...]:
        is_settled = not (action.is_open or action.is_to_be_told)
        whose = owners.index(action.owner) if action.owner in owners else len(owners)
        when = action.due or date.max
        if order == "due":
            return is_settled, when, whose, action.owner.casefold()
        if order == "owner":
            return is_settled, whose, action.owner.casefold(), when
        return is_settled, when >= today, not action.is_managers, when

    return tuple(sorted(actions, key=place))


def open_with(team: Team, person: str, *, private: bool) -> tuple[Action, ...]:
    """What is open with a person, the manager's promises first; private things where `private` says so."""
    return in_order(tuple(a for a in team.actions_of(person) if a.is_open and (private or not a.private)))


def to_tell(team: Team, person: str, *, private: bool) -> tuple[Action, ...]:
    """Give what the manager took up with their own manager, of which something came that was not told back yet."""
    return tuple(a for a in team.actions_of(person) if a.is_to_be_told and (private or not a.private))


def agreed_last(team: Team, person: str) -> tuple[Action, ...]:
    """What the person's last meeting agreed, whatever became of it since."""
    last = team.digest(person).last_meeting
    return in_order(tuple(a for a in team.actions_of(person) if last and a.meeting == last))


def since_last(team: Team, meeting: Meeting, before: Meeting | None) -> tuple[Action, ...]:
    """What `meeting` looks back on: what the last one agreed and all else that is open, nothing of its own.

    What came of something the manager took up stands there until it was told.

    A meeting of several looks back on the one of several `before` it alone: the rest is for two.
    """
    if is_several(meeting):
        return () if before is None else agreed_now(team, before)
    last = team.digest(meeting.person).last_meeting
    return in_order(
        tuple(
            action
            for action in team.actions_of(meeting.person)
            if action.meeting != meeting.id
            and (
                action.is_open
                or action.is_to_be_told
                or action.meeting == last
                or _is_settled_in(action, meeting)
            )
        )
    )


def _is_settled_in(action: Action, meeting: Meeting) -> bool:
    """Whether it was settled or told back on the day of the meeting: it keeps its place until that is over."""
    return meeting.held is not None and meeting.held == (action.told or action.settled)


def agreed_now(team: Team, meeting: Meeting) -> tuple[Action, ...]:
    """What `meeting` agreed."""
    return in_order(agreed_in(team, meeting))


def to_follow_up(team: Team, person: str, meeting: Meeting | None) -> tuple[Action, ...]:
    """What the follow-up of `meeting` goes through: what it agreed, then all else that is open with the person.

    After a meeting of several it is what was agreed there alone.
    """
    if meeting is not None and is_several(meeting):
        return agreed_now(team, meeting)
    here = None if meeting is None else meeting.id
    return _of_first(team, person, here)


def between_meetings(team: Team, person: str) -> tuple[Action, ...]:
    """What one goes through between two meetings: what the last one agreed, then all else that is open."""
    return _of_first(team, person, team.digest(person).last_meeting or None)


def _of_first(team: Team, person: str, meeting: str | None) -> tuple[Action, ...]:
    actions = team.actions_of(person)
    first = in_order(tuple(a for a in actions if a.meeting == meeting))
    rest = (a for a in actions if (a.is_open or a.is_to_be_told) and a.meeting != meeting)
    return (*first, *in_order(tuple(rest)))


def to_weigh(team: Team, person: str, *, private: bool) -> Action | None:
    """Give the action with a person about which it is to be asked what becomes of it; None where there is none."""
    waiting = (a for a in open_with(team, person, private=private) if a.waits_for_an_answer)
    return next(waiting, None)
