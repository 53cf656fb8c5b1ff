"""What people answered when the manager asked about themselves: food for the manager's own plan."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tui.domain.meeting.group import is_several
from tui.domain.people.person import reports_among
from tui.domain.people.team import Team
from tui.usecases.context import Context

DECK = "feedback-on-me."
"""How the ids of the cards begin that ask for it."""
_MEETINGS = 20
"""Meetings of each person that are looked at."""


class Told(NamedTuple):
    """What `name` said on the day `on`."""

    name: str
    on: date
    text: str


def feedback_on_me(team: Team, context: Context, most: int) -> tuple[Told, ...]:
    """Give the answers with words in them, newest first, at most so many."""
    found = [
        Told(person.first_name, held.meeting.held, answer.text)
        for person in reports_among(team.people)
        for held in context.past.history(person.id)[:_MEETINGS]
        if held.meeting.held is not None and not is_several(held.meeting)
        for answer in held.meeting.answers
        if answer.question.startswith(DECK) and answer.side == "employee" and answer.text
    ]
    return tuple(sorted(found, key=lambda one: one.on, reverse=True)[:most])
