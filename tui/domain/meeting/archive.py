"""What is closed: the meetings of one person in one year, and all that was settled with them."""

from collections.abc import Iterable

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.point import Point
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.record import Record


class Held(Record, frozen=True, kw_only=True):
    """A closed meeting with its shared minutes as they were agreed, in Markdown."""

    meeting: Meeting
    minutes: str = ""


class Archive(Record, frozen=True, kw_only=True):
    """One year of one person, shared side only; private notes lie in the person's private file."""

    meetings: tuple[Held, ...] = ()
    actions: tuple[Action, ...] = ()
    points: tuple[Point, ...] = ()
    goals: tuple[Goal, ...] = ()
    decisions: tuple[Decision, ...] = ()
    log: tuple[LogEntry, ...] = ()
    unheld: tuple[Unheld, ...] = ()


def joined(archives: Iterable[Archive]) -> Archive:
    """Give several archives of one person as one."""
    parts = tuple(archives)
    return Archive(
        meetings=tuple(one for part in parts for one in part.meetings),
        actions=tuple(one for part in parts for one in part.actions),
        points=tuple(one for part in parts for one in part.points),
        goals=tuple(one for part in parts for one in part.goals),
        decisions=tuple(one for part in parts for one in part.decisions),
        log=tuple(one for part in parts for one in part.log),
        unheld=tuple(one for part in parts for one in part.unheld),
    )
