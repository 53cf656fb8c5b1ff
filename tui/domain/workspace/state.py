"""All that is loaded at one moment, as one value: what undo goes back to and saving compares."""

import msgspec

from tui.domain.meeting.archive import Held
from tui.domain.meeting.meeting import Aside, Meeting
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal
from tui.domain.people.leadership import Leadership
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.point import Point
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.people.team import Team
from tui.domain.record import Record


class Closing(Record, frozen=True, kw_only=True):
    """A meeting closed in this session, and what its person's archive of `year` gets with it."""

    held: Held
    year: int
    actions: tuple[Action, ...] = ()
    points: tuple[Point, ...] = ()
    goals: tuple[Goal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    log: tuple[LogEntry, ...] = ()
    unheld: tuple[Unheld, ...] = ()


class State(Record, frozen=True, kw_only=True):
    """`meetings` are those prepared or under way, by person id; `privates` those private files that were read.

    `leadership` is the manager's own side, read with the team.
    `closings` are the meetings closed in this session, by meeting id, so that closing can be undone.
    """

    team: Team = Team()
    meetings: dict[str, Meeting] = {}
    privates: dict[str, Private] = {}
    leadership: Leadership = Leadership()
    closings: dict[str, Closing] = {}


def with_meeting(state: State, meeting: Meeting) -> State:
    return msgspec.structs.replace(state, meetings={**state.meetings, meeting.person: meeting})


def without_meeting(state: State, person: str) -> State:
    return msgspec.structs.replace(
        state, meetings={key: value for key, value in state.meetings.items() if key != person}
    )


def shared_part(state: State, person: str) -> tuple[object, ...]:
    """Give what others may see of a state in the meeting with a person; compared, it tells whether that changed."""
    actions = tuple(action for action in state.team.actions if not action.private)
    log = tuple(entry for entry in state.team.log if not entry.private)
    team = msgspec.structs.replace(state.team, actions=actions, log=log)
    meeting = state.meetings.get(person)
    if meeting is None:
        return (team,)
    return team, msgspec.structs.replace(meeting, aside=Aside(), touched=meeting.created)
