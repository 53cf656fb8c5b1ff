"""One person of the demo team on one day: what is archived with them and what is open."""

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo
from typing import TypeVar

import msgspec

from tui.demo.demo_actions import held_day, settled_action
from tui.demo.demo_coming import coming_meeting
from tui.demo.demo_meetings import meetings_of, working_day
from tui.demo.demo_minutes import write_minutes
from tui.demo.demo_people import person_and_next
from tui.demo.demo_sketch import GoalSketch, OpenSketch, PersonSketch, Plans
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.meeting.privacy import Private, SpellReason
from tui.domain.people.action import OFTEN, Action, added, answered, done, move
from tui.domain.people.goal import Goal, Result
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.point import Point

_Kept = TypeVar("_Kept", Action, Goal)


class Story:
    """Made from a sketch: all days in it become dates around `today`."""

    def __init__(self, sketch: PersonSketch, plans: Plans, today: date, zone: tzinfo | None) -> None:
        self._sketch, self._plans, self._today = sketch, plans, today
        self.person, agreed = person_and_next(sketch, today)
        self.meetings = meetings_of(sketch, plans, agreed, today, zone)
        self.coming = coming_meeting(sketch, plans, agreed, today, zone)
        self._actions = (*self._settled_actions(), *self._latest_actions())
        self._goals = self._all_goals()

    def open_actions(self) -> tuple[Action, ...]:
        """The actions that are open, and those settled since the last meeting."""
        return self._not_archived(self._actions)

    def open_goals(self) -> tuple[Goal, ...]:
        return self._not_archived(self._goals)

    def waiting_points(self) -> tuple[Point, ...]:
        return tuple(
            Point(
                id=f"{self.person.id}p{number:03d}",
                person=self.person.id,
                text=point.text,
                side=point.side,
                raised=self._ago(point.raised),
                kept=point.kept,
            )
            for number, point in enumerate(self._sketch.points, 1)
        )

    def log(self) -> tuple[LogEntry, ...]:
        return tuple(
            LogEntry(
                id=f"{self.person.id}l{number:03d}",
                person=self.person.id,
                on=self._ago(line.ago),
                text=line.text,
                kind=line.kind,
                private=line.private,
                given=None if line.told is None else self._ago(line.told),
            )
            for number, line in enumerate(self._sketch.log, 1)
        )

    def archives(self) -> dict[int, Archive]:
        """What is closed, by year."""
        years = sorted({held_day(meeting).year for meeting in self.meetings})
        points = {meeting.id: self._talked_points(meeting, n) for n, meeting in enumerate(self.meetings)}
        return {
            year: Archive(
                meetings=tuple(
                    Held(meeting=meeting, minutes=self._minutes(meeting, points[meeting.id]))
                    for meeting in self.meetings
                    if held_day(meeting).year == year
                ),
                actions=self._archived(self._actions, year),
                points=tuple(
                    point
                    for meeting in self.meetings
                    if held_day(meeting).year == year
                    for point in points[meeting.id]
                ),
                goals=self._archived(self._goals, year),
            )
            for year in years
        }

    def private(self) -> Private:
        notes = sorted(self._sketch.private_notes, key=lambda note: -note.meeting)
        spell = self._sketch.spell
        return Private(
            notes=tuple(
                Note(
                    id=f"{self.person.id}n{number:03d}",
                    text=note.text,
                    at=self.meetings[-note.meeting].touched,
                    sorted=True,
                )
                for number, note in enumerate(notes, 1)
            ),
            focus=tuple(self._sketch.focus),
            facts=self._sketch.facts,
            spells=()
            if spell is None or self.person.spell is None
            else (SpellReason(start=self.person.spell.start, reason=spell.reason),),
        )

    def _ago(self, days: int) -> date:
        return self._today - timedelta(days=days)

    def _ahead(self, days: int | None) -> date | None:
        return None if days is None else self._ago(-days)

    def _settled_actions(self) -> tuple[Action, ...]:
        deeds = [
            (meeting, deed)
            for meeting, told in zip(self.meetings, self._sketch.meetings, strict=True)
            for deed in told.agreed
        ]
        return tuple(
            settled_action(f"{self.person.id}a{number:03d}", meeting, deed, self._today)
            for number, (meeting, deed) in enumerate(deeds, 1)
        )

    def _latest_actions(self) -> tuple[Action, ...]:
        return tuple(
            self._latest(f"{self.person.id}b{number:03d}", told)
            for number, told in enumerate(self._sketch.actions, 1)
        )

    def _latest(self, id: str, told: OpenSketch) -> Action:
        meeting = self.meetings[-told.meeting] if told.meeting else None
        due = self._ahead(told.due)
        action = Action(
            id=id,
            person=self.person.id,
            text=told.text,
            agreed=self._ago(told.agreed) if meeting is None else held_day(meeting),
            owner=told.owner,
            due=due if told.moved is None else self._ahead(told.moved[1]),
            meeting="" if meeting is None else meeting.id,
            private=told.private,
        )
        action = added(action)
        if told.moved is not None:
            on, _, reason = told.moved
            action = move(action, due, self._ago(-on), reason)
        since = 0 if meeting is None else told.meeting - 1
        action = msgspec.structs.replace(action, carried=since)
        if since >= OFTEN:
            # The review of the last meeting has asked about it.
            action = answered(action, held_day(self.meetings[-1]))
        return action if told.settled is None else done(action, self._ago(told.settled))

    def _all_goals(self) -> tuple[Goal, ...]:
        return tuple(
            Goal(
                id=f"{self.person.id}g{number:03d}",
                person=self.person.id,
                text=goal.text,
                since=self._ago(goal.since),
                state=goal.state,
                progress=goal.progress,
                results=self._results(goal),
                priority=goal.priority,
                settled=self._ago(goal.settled) if goal.state == "met" else None,
            )
            for number, goal in enumerate(self._sketch.goals, 1)
        )

    def _results(self, goal: GoalSketch) -> tuple[Result, ...]:
        """What was reached was told in the last meeting before it was settled, or before today."""
        until = self._ago(goal.settled) if goal.state == "met" else self._today
        days = [held_day(meeting) for meeting in self.meetings if held_day(meeting) <= until]
        return (Result(on=days[-1], text=goal.progress),) if goal.progress and days else ()

    def _talked_points(self, meeting: Meeting, index: int) -> tuple[Point, ...]:
        raised = working_day(held_day(meeting) - timedelta(days=1))
        return tuple(
            Point(
                id=f"{meeting.id}p{number}",
                person=self.person.id,
                text=text,
                side=side,
                raised=raised,
                state="talked",
                meeting=meeting.id,
            )
            for number, (side, text) in enumerate(self._sketch.meetings[index].points, 1)
        )

    def _minutes(self, meeting: Meeting, points: tuple[Point, ...]) -> str:
        agreed = tuple(a for a in self._actions if a.meeting == meeting.id and not a.private)
        return write_minutes(self.person, meeting, points, agreed, self._plans.words[self.person.language])

    def _closed_in(self, settled: date | None) -> Meeting | None:
        """The meeting with which something settled on that day went into the archive."""
        if settled is None:
            return None
        return next((meeting for meeting in self.meetings if held_day(meeting) >= settled), None)

    def _not_archived(self, items: Iterable[_Kept]) -> tuple[_Kept, ...]:
        return tuple(item for item in items if self._closed_in(item.settled) is None)

    def _archived(self, items: Iterable[_Kept], year: int) -> tuple[_Kept, ...]:
        closed = ((item, self._closed_in(item.settled)) for item in items)
        return tuple(
            item for item, meeting in closed if meeting is not None and held_day(meeting).year == year
        )
