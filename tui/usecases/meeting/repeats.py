"""What comes again by itself, put into the meeting it is due in."""

from __future__ import annotations

import msgspec

from tui.domain.decks.deck import Template, TemplateStep
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.repeated_steps import with_repeated
from tui.domain.people.person import Person, Repeat, Side
from tui.domain.people.rhythm.repeat import due_in, with_given, with_repeat
from tui.domain.people.team import with_person, with_point
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.changes import StateChange
from tui.usecases.context import Context
from tui.usecases.new_records import new_point
from tui.usecases.questions.choose_questions import fill_for

QUESTIONS = 2
"""Cards that a deck which comes again asks from."""
EACH = 2
"""Minutes for each."""


def number_of(state: State, person: str) -> int:
    """Which of the meetings with a person is the next or the one under way, counted from 1."""
    return state.team.digest(person).meetings + 1


def set_repeat(
    context: Context,
    person: str,
    rhythm: tuple[int, int],
    *,
    text: str = "",
    side: Side = "manager",
    deck: str = "",
) -> StateChange:
    """Give the change by which a point or a deck comes again every so many meetings or days; (0, 0) ends that."""
    id, today, (meetings, days) = context.new_id(), context.today(), rhythm

    def change(state: State) -> State:
        whom = state.team.person(person)
        if whom is None:
            return state
        repeat = Repeat(
            id=id,
            text=text,
            side=side,
            deck=deck,
            meetings=meetings,
            days=days,
            at=number_of(state, person),
            on=today,
        )
        return msgspec.structs.replace(state, team=with_person(state.team, with_repeat(whom, repeat)))

    return change


def with_repeats(state: State, person: str, context: Context) -> State:
    """Give the state with what is due in the person's meeting; a meeting of several has none of it."""
    whom, meeting = state.team.person(person), state.meetings.get(person)
    if whom is None or meeting is None or is_several(meeting) or not whom.repeats:
        return state
    number, today = number_of(state, person), context.today()
    team = state.team
    for repeat in due_in(whom, number, today):
        if repeat.deck:
            meeting = with_deck(meeting, repeat.deck, whom, state, context)
        elif not any(
            (p.text, p.side) == (repeat.text, repeat.side) for p in team.points if p.person == person
        ):
            point = new_point(context, person=person, text=repeat.text, side=repeat.side, meeting=meeting.id)
            team = with_point(team, point)
    team = with_person(team, with_given(whom, number, today))
    return with_meeting(msgspec.structs.replace(state, team=team), meeting)


def with_deck(meeting: Meeting, deck: str, person: Person, state: State, context: Context) -> Meeting:
    """Give the meeting with a check or questions of a deck in its plan; a deck that is gone adds nothing."""
    step = deck_step(context, state, person, deck)
    return with_repeated(meeting, step) if step.questions else meeting


def deck_step(context: Context, state: State, person: Person, deck: str) -> Step:
    """Make the step that goes through a check, or asks some questions of a deck."""
    there = context.decks.deck(deck)
    if there is not None and there.statements:
        ids = tuple(one.id for one in there.statements)
        return Step(id=context.new_id(), kind="statements", deck=deck, questions=ids, minutes=len(ids))
    asked = TemplateStep(kind="cards", deck=deck, count=QUESTIONS)
    template = Template(id="", title="", steps=(asked,))
    (filled,) = fill_for(context, state, person)(template, person.way)
    ids = filled.cards
    return Step(id=context.new_id(), kind="cards", deck=deck, questions=ids, minutes=EACH * len(ids))
