"""Which statements of the checks to ask for: in small doses, so that every measure comes round in time."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from tui.domain.decks.deck import Deck, Statement
from tui.domain.questions.asked_before import AskedBefore
from tui.domain.record import Record

LEADERSHIP = "check.leadership"
EVERY = 4
"""The check on leadership is asked in every fourth meeting."""


class Round(Record, frozen=True, kw_only=True):
    """How often what comes round: every measure within so many `weeks`, meetings being `cadence` days apart."""

    today: date
    cadence: int
    weeks: int


def leadership_is_due(before: AskedBefore, falls: Collection[str] = ()) -> bool:
    """Whether the check on leadership is next: every fourth time, and after a fall as soon as it is no repetition."""
    since = min((before.meetings_since(id) for id in before.turns if _home(id) == LEADERSHIP), default=0)
    if not since:
        return before.meetings + 1 >= EVERY
    return since >= EVERY or ("leadership" in falls and since > 2)


def choose_statements(
    checks: Sequence[Deck],
    before: AskedBefore,
    round: Round,
    *,
    count: int,
    falls: Mapping[str, int] | None = None,
    taken: Collection[str] = (),
) -> tuple[Statement, ...]:
    """Choose at most `count` statements, none of the last meeting: what fell, what is due, what was asked longest ago.

    In every fourth meeting they are those on leadership, which come by themselves.
    """
    falls = falls or {}
    is_leaderships = leadership_is_due(before, falls)
    there = [s for check in checks if check.id == LEADERSHIP for s in check.statements]
    rest = [s for check in checks if check.id != LEADERSHIP for s in check.statements]
    pool = there if is_leaderships and there else rest
    days = _measured(pool if pool is there else (*there, *rest), before)
    free = [s for s in pool if s.id not in taken and before.meetings_since(s.id) > 1]
    chosen: list[Statement] = []
    while free and len(chosen) < count:
        best = min(free, key=lambda s: _rank(s, before, round, days, falls, first=not chosen))
        chosen.append(best)
        free.remove(best)
        days.update(dict.fromkeys(best.measures, round.today))
    return tuple(chosen)


def _rank(
    statement: Statement,
    before: AskedBefore,
    round: Round,
    days: Mapping[str, date],
    falls: Mapping[str, int],
    *,
    first: bool,
) -> tuple[int, bool, date, date]:
    """Give what sorts the statement to ask for next before others; a fall counts for the first one alone."""
    oldest = min((days.get(measure, date.min) for measure in statement.measures), default=round.today)
    # A round of leadership may lie between, and several measures may be due on one day.
    slack = 3 * round.cadence
    is_due = date.min < oldest and (round.today - oldest).days >= round.weeks * 7 - slack
    fall = max((falls.get(measure, 0) for measure in statement.measures), default=0) if first else 0
    return -fall, not is_due, before.day(statement.id) or date.min, oldest


def _measured(statements: Sequence[Statement], before: AskedBefore) -> dict[str, date]:
    """Give the day each measure was asked for last."""
    days: dict[str, date] = {}
    for statement in statements:
        day = before.day(statement.id)
        for measure in statement.measures if day is not None else ():
            days[measure] = max(day or date.min, days.get(measure, date.min))
    return days


def _home(id: str) -> str:
    return id.rpartition(".")[0]
