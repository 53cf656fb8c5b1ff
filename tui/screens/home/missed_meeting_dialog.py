"""Asking what becomes of a planned meeting that did not take place, or will not."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.people.person import Appointment, Person
from tui.domain.people.rhythm.unheld import Became, Unheld
from tui.domain.workspace.missed_meeting import after_leaving_out, moved, noted, planned
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.screens.dialogs.base.ways_dialog import Ways
from tui.screens.followup.next_date_dialog import ask_date
from tui.usecases.changes import StateChange
from tui.usecases.context import Context
from tui.usecases.dates.free_dates import suggested
from tui.usecases.meeting.lifecycle import held_without_notes
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine

Asked = tuple[Ways, Callable[[str | None], None]]
Push = Callable[[AskLine, Callable[[str | None], None]], object]


def ask_missed(
    person: Person, state: State, context: Context, *, push: Push, keep: Callable[[Change], object]
) -> Asked:
    """Give the question, and what to do with its answer; `push` opens what is asked further."""
    _, today = context.manager_translator, context.today()
    was = planned(state, person, today)
    coming = suggested(after_leaving_out(state, person, today), person, context).planned

    def change(change: StateChange) -> None:
        keep(Change(change))

    def move(to: Appointment, became: Became = "moved") -> None:
        known = Unheld(
            id=context.new_id(), person=person.id, planned=was.on, became=became, on=today, to=to.on
        )
        change(lambda now: noted(moved(now, person.id, to), known))

    def answered(answer: str | None) -> None:
        if answer == "moved":
            push(*ask_date(coming, context, move))
        elif answer == "held":
            change(lambda now: held_without_notes(now, person, context, on=was.on, planned=coming))
        elif answer == "left-out":
            move(coming, "left-out")

    day = _.day(was.on, today)
    question = _("{name}: what becomes of {day}?", name=person.first_name, day=day)
    if was.on < today:
        question = _("{name}: what became of {day}?", name=person.first_name, day=day)
    answers = _answers(coming, context, _, may_have_been=was.on <= today)
    return Ways(context, question, answers, private=True), answered


def _answers(
    coming: Appointment, context: Context, _: Translator, *, may_have_been: bool
) -> list[tuple[str, str]]:
    day = _.day(coming.on, context.today())
    answers = [("moved", _("We meet on another day"))]
    if may_have_been:
        answers.append(("held", _("We met, and nothing was written; next time is {day}", day=day)))
    return [*answers, ("left-out", _("It is left out this time; next time is {day}", day=day))]
