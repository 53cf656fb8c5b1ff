"""What others may see of the team: names and the days to come, and which day it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.content import Content

from tui.domain.people.person import Person
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.text.clean_text import fits
from tui.domain.workspace.priority import by_name
from tui.domain.workspace.state import State
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.row_layout import Drawing, Row


def watched_rows(state: State, context: Context, wanted: str, *, height: int) -> Iterator[Row]:
    """Give a row for each person whom `wanted` fits, by name: what others may see of the team.

    Where all fits into `height` lines a blank one stands between two people.
    """
    people = [person for person in by_name(state) if fits(wanted, person.name)]
    for number, person in enumerate(people):
        if number and 2 * len(people) <= height:
            yield Row("", Content(""))
        yield Row(person.id, partial(draw_watched, person, state, context))


def draw_watched(person: Person, state: State, context: Context) -> Drawing:
    """Draw a person as everybody may see them: the name, and the next date unless it has gone by."""
    _, today = context.manager_translator, context.today()
    planned = next_meeting(person, state.team.digest(person.id).last_on, today)
    content = drawn((person.shown_name, "bold"))
    if planned.on < today:
        return content, None
    near = _.near(planned.on, today)
    when = f"{near} {planned.time}".strip() if planned.on == today else near
    return content, drawn((when, "$soft"))


def draw_day(context: Context) -> Content:
    """Say which day it is."""
    _, today = context.manager_translator, context.today()
    weekday, month = _.weekday(today.weekday()), _.short_month(today.month)
    return drawn((_("{weekday} {day} {month}", weekday=weekday, day=today.day, month=month), "$soft"))
