"""All there is to tell about one person over a period, as numbers; drawing and JSON tell the same."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.step_kinds import guess_result
from tui.domain.people.action import OF_THE_TWO, Action
from tui.domain.people.person import Person
from tui.domain.people.promises import Fate, Promise, of_side, promises, tally
from tui.domain.people.rhythm.unheld import Unheld, agreed_gaps
from tui.domain.record import Record
from tui.domain.trends.rating_series import Series, rating_series

LEAST_TALK = 180.0
"""Seconds of counted talk before its balance says anything."""


class Sky(Record, frozen=True, kw_only=True):
    """The weather of a meeting, from both, and the forecast of the employee; empty where none was named."""

    meeting: str
    on: date
    employee: str = ""
    manager: str = ""
    forecast: str = ""


class Talk(Record, frozen=True, kw_only=True):
    """How long each talked, in seconds, and how much of it was the employee's, from 0 to 1; silence is neither's."""

    meeting: str
    on: date
    share: float
    manager: float = 0.0
    employee: float = 0.0


class Guessed(Record, frozen=True, kw_only=True):
    """Whether each side guessed right in a meeting; None where they did not guess."""

    meeting: str
    on: date
    employee: bool | None = None
    manager: bool | None = None


class Promised(Record, frozen=True, kw_only=True):
    """A promise agreed `on` a day by `owner` (`manager`, `employee` or `both`), and what became of it."""

    id: str
    on: date
    owner: str
    fate: Fate
    text: str


class Trends(Record, frozen=True, kw_only=True):
    """What the one-to-ones from `since` to `until`, both included, tell of a person.

    `guesses_manager` and `guesses_employee` are how many were right and how many there were; `cadence` how often
    one met in time and how often one met again at all; `promises_manager` and `promises_employee` are those agreed
    in the period. `guesses` and `promised` are the same one by one, the oldest first;
    `unheld` are the meetings that were moved or left out.
    """

    since: date
    until: date
    held: tuple[date, ...] = ()
    ratings: tuple[Series, ...] = ()
    weather: tuple[Sky, ...] = ()
    talk: tuple[Talk, ...] = ()
    guesses: tuple[Guessed, ...] = ()
    promised: tuple[Promised, ...] = ()
    guesses_manager: tuple[int, int] = (0, 0)
    guesses_employee: tuple[int, int] = (0, 0)
    cadence: tuple[int, int] = (0, 0)
    unheld: tuple[Unheld, ...] = ()
    promises_manager: Mapping[Fate, int] = {}
    promises_employee: Mapping[Fate, int] = {}


def trends(
    person: Person,
    meetings: Iterable[Meeting],
    actions: Iterable[Action],
    questions: Mapping[str, Card | Statement],
    *,
    since: date,
    until: date,
    private: bool = False,
    unheld: Iterable[Unheld] = (),
) -> Trends:
    """Give what a period tells; meetings of several and those without a day do not count.

    `unheld` are the meetings that were not held as planned.
    """
    there = sorted(
        (m for m in meetings if not is_several(m) and m.held is not None and since <= m.held <= until),
        key=lambda m: (m.held or date.min, m.created),
    )
    unheld = tuple(sorted(unheld, key=lambda one: (one.planned, one.id)))
    agreed = promises((a for a in actions if since <= a.agreed <= until), private=private)
    days = tuple(m.held for m in there if m.held is not None)
    return Trends(
        since=since,
        until=until,
        held=days,
        ratings=rating_series(there, questions),
        weather=tuple(sky for m in there if (sky := _sky(m)) is not None),
        talk=tuple(talk for m in there if (talk := _talk(m)) is not None),
        guesses=tuple(one for m in there if (one := _guess(m)) is not None),
        promised=_one_by_one(agreed),
        guesses_manager=_guesses(there, "employee", "manager"),
        guesses_employee=_guesses(there, "manager", "employee"),
        cadence=cadence_kept(days, person.cadence, agreed_gaps(unheld)),
        unheld=tuple(one for one in unheld if since <= one.planned <= until and one.became != "held"),
        promises_manager=tally(of_side(agreed, "manager")),
        promises_employee=tally(of_side(agreed, "employee")),
    )


def period_before(since: date, until: date) -> tuple[date, date]:
    """Give the period of the same length right before another one."""
    length = until - since
    end = since - timedelta(1)
    return end - length, end


def cadence_kept(days: Sequence[date], cadence: int, agreed: Collection[date] = ()) -> tuple[int, int]:
    """Count how often the next meeting came in time, and how often there was a next one.

    In time is within the cadence and a quarter of it, three days at least: a week with a red day in it is no breach.
    A while in which one `agreed` not to meet on a day counts neither way.
    """
    gaps = [
        (later - earlier).days
        for earlier, later in pairwise(days)
        if not any(earlier < day < later for day in agreed)
    ]
    allowed = cadence + max(3, cadence // 4)
    return sum(gap <= allowed for gap in gaps), len(gaps)


def _sky(meeting: Meeting) -> Sky | None:
    theirs, mine = meeting.answer("move.weather"), meeting.answer("move.weather", "manager")
    forecast = meeting.answer("move.preview")
    named = [answer.choice if answer is not None else "" for answer in (theirs, mine, forecast)]
    if meeting.held is None or not any(named):
        return None
    return Sky(meeting=meeting.id, on=meeting.held, employee=named[0], manager=named[1], forecast=named[2])


def _talk(meeting: Meeting) -> Talk | None:
    both = meeting.manager_talks.spent + meeting.employee_talks.spent
    if meeting.held is None or both < LEAST_TALK:
        return None
    mine, theirs = meeting.manager_talks.spent, meeting.employee_talks.spent
    return Talk(meeting=meeting.id, on=meeting.held, share=theirs / both, manager=mine, employee=theirs)


def _guess(meeting: Meeting) -> Guessed | None:
    theirs = guess_result(meeting, "move.guess-week.manager", "employee")
    mine = guess_result(meeting, "move.guess-week.employee", "manager")
    if meeting.held is None or not (theirs[1] or mine[1]):
        return None
    employee, manager = (bool(won) if tried else None for won, tried in (theirs, mine))
    return Guessed(meeting=meeting.id, on=meeting.held, employee=employee, manager=manager)


def _one_by_one(found: Iterable[Promise]) -> tuple[Promised, ...]:
    """Give the promises of the two, the oldest first."""
    told = [
        Promised(
            id=one.action.id,
            on=one.action.agreed,
            owner=one.action.owner,
            fate=one.fate,
            text=one.action.text,
        )
        for one in found
        if one.action.owner in OF_THE_TWO
    ]
    return tuple(sorted(told, key=lambda one: (one.on, one.id)))


def _guesses(meetings: Iterable[Meeting], whose: str, guesser: str) -> tuple[int, int]:
    results = [guess_result(meeting, f"move.guess-week.{whose}", guesser) for meeting in meetings]
    return sum(won for won, _tried in results), sum(tried for _won, tried in results)
