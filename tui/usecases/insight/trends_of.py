"""What is known of a person over a period, and over the one before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.archive import Archive
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.trends.person_trends import Trends, period_before, trends

MONTHS = 12
"""How far back one looks unless told otherwise."""

Questions = Mapping[str, Card | Statement]


class Library(Protocol):
    """Where the wording of a question stands; a library of decks is one."""

    def question(self, id: str) -> Card | Statement | None: ...


class TwoPeriods(NamedTuple):
    """The period one asks for, the one of the same length before it, and the questions asked in either, by id."""

    now: Trends
    before: Trends
    questions: Questions


def trends_of(
    person: Person,
    team: Team,
    past: Archive,
    library: Library,
    *,
    today: date,
    months: int = MONTHS,
    private: bool = False,
) -> TwoPeriods:
    """Give both periods, the later of which ends today."""
    since = today - timedelta(round(months * 365.25 / 12)) + timedelta(1)
    meetings = [held.meeting for held in past.meetings]
    actions = {action.id: action for action in (*past.actions, *team.actions_of(person.id))}
    unheld = {one.id: one for one in (*past.unheld, *team.unheld_of(person.id))}
    questions = questions_asked(meetings, library)

    def over(since: date, until: date) -> Trends:
        return trends(
            person,
            meetings,
            actions.values(),
            questions,
            since=since,
            until=until,
            private=private,
            unheld=unheld.values(),
        )

    return TwoPeriods(over(since, today), over(*period_before(since, today)), questions)


def open_things(person: Person, team: Team) -> Archive:
    """Give what is at hand of a person in the form of an archive, to be told with what was closed."""
    points = tuple(point for point in team.points if point.person == person.id)
    return Archive(
        actions=team.actions_of(person.id),
        points=points,
        goals=team.goals_of(person.id),
        decisions=team.decisions_of(person.id),
        log=team.log_of(person.id),
        unheld=team.unheld_of(person.id),
    )


def questions_asked(meetings: Iterable[Meeting], library: Library) -> Questions:
    """Give the questions that were rated in some meetings, by id; of no other a deck is read."""
    rated = {a.question for m in meetings for a in m.answers if a.value is not None or a.declined}
    found = ((id, library.question(id)) for id in sorted(rated) if not id.startswith("move."))
    return {id: question for id, question in found if question is not None}
