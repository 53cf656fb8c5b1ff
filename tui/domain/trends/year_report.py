"""What a period brought, for the talk about the year: shared things alone, as both may read it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.group import is_several
from tui.domain.people.action import Action
from tui.domain.people.decision_record import Decision
from tui.domain.people.goal import Goal
from tui.domain.people.log_entry import LogEntry
from tui.domain.record import Record
from tui.domain.trends.rating_series import WORTH, Series, rating_series


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Kept = TypeVar("_Kept", bound=_HasId)


class YearReport(Record, frozen=True, kw_only=True):
    """`goals` are those open or settled in the period, `steps` the actions that serve each, by its id.

    `kept` are the employee's other promises kept in it, `growth` what was rated at least three times. In `log` is no
    feedback that has yet to be given.
    """

    since: date
    until: date
    meetings: int = 0
    goals: tuple[Goal, ...] = ()
    steps: Mapping[str, tuple[Action, ...]] = {}
    kept: tuple[Action, ...] = ()
    log: tuple[LogEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    growth: tuple[Series, ...] = ()


def year_report(
    whole: Archive, questions: Mapping[str, Card | Statement], *, since: date, until: date
) -> YearReport:
    """Give it of all there is about one person, what is open and what was archived; nothing private gets in."""
    actions = [action for action in _once(whole.actions) if not action.private]
    goals = tuple(sorted((g for g in _once(whole.goals) if _was_there(g, since, until)), key=_goal_order))
    serving = {goal.id: _serving(actions, goal, until) for goal in goals}
    served = {action.id for some in serving.values() for action in some}
    held = [
        one.meeting
        for one in whole.meetings
        if one.meeting.held is not None and since <= one.meeting.held <= until and not is_several(one.meeting)
    ]
    series = rating_series(sorted(held, key=lambda m: (m.held or date.min, m.created)), questions)
    return YearReport(
        since=since,
        until=until,
        meetings=len(held),
        goals=goals,
        steps=serving,
        kept=tuple(
            sorted(
                (a for a in actions if _is_kept(a, since, until) and a.id not in served),
                key=lambda a: (a.settled or date.max, a.id),
            )
        ),
        log=tuple(
            sorted(
                (one for one in _once(whole.log) if _may_be_told(one) and since <= one.on <= until),
                key=lambda one: (one.on, one.id),
            )
        ),
        decisions=tuple(
            one
            for one in _once(whole.decisions)
            if not one.private and one.state != "dropped" and since <= one.decided <= until
        ),
        growth=tuple(one for one in series if not one.is_small and one.id != WORTH),
    )


def _once(records: Iterable[_Kept]) -> list[_Kept]:
    """Give each record once, by its id, the first of them."""
    found: dict[str, _Kept] = {}
    for record in records:
        found.setdefault(record.id, record)
    return list(found.values())


def _may_be_told(entry: LogEntry) -> bool:
    """Whether a line may be handed over: shared, and not something that is to be said first."""
    return not entry.private and not (entry.kind == "feedback" and entry.is_to_give)


def _was_there(goal: Goal, since: date, until: date) -> bool:
    return goal.since <= until and (goal.settled is None or goal.settled >= since)


def _serving(actions: Iterable[Action], goal: Goal, until: date) -> tuple[Action, ...]:
    return tuple(a for a in actions if a.goal == goal.id and a.state != "dropped" and a.agreed <= until)


def _is_kept(action: Action, since: date, until: date) -> bool:
    """Whether the employee has kept it in the period, alone or together."""
    if action.owner not in ("employee", "both") or action.state != "done" or action.settled is None:
        return False
    return since <= action.settled <= until


def _goal_order(goal: Goal) -> tuple[int, int, date]:
    """What was met comes first, then what is under way, then what was let go."""
    return ("met", "open", "dropped").index(goal.state), goal.priority, goal.since
