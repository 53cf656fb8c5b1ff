"""Making, resuming and closing the meeting with a person."""

from __future__ import annotations

from datetime import date

import msgspec

from tui.domain.decks.deck import Template
from tui.domain.meeting.group import is_several, language_of
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import add_step, begin, follow_up, go_to, with_questions
from tui.domain.meeting.planning.prepare import prepare
from tui.domain.people.person import Appointment, Language, Person, Way, reports_among
from tui.domain.people.person_group import Group, next_with
from tui.domain.people.rhythm.cadence import next_meeting
from tui.domain.people.rhythm.unheld import Unheld
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.missed_meeting import noted, without_notes
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.context import Context
from tui.usecases.meeting.minutes_text import minutes_of
from tui.usecases.meeting.repeats import with_repeats
from tui.usecases.questions.choose_questions import fill_for, history_of, with_guess_set
from tui.usecases.questions.usual_template import usual_template

GROUP_TEMPLATE = "team-check-in"
"""What a group meets by where none was chosen."""
_ADDED_RATING = "rating"
"""Id of the rating that the follow-up adds to a plan without one: the dialogue does not have it."""


def prepared(
    state: State,
    person: Person,
    context: Context,
    *,
    template: str = "",
    way: Way | None = None,
    group: Group | None = None,
) -> State:
    """Give the state with a meeting for the person: the one there is, else one from a template.

    With a `group` it is that group's, and the person's is the record it is kept with.
    """
    if person.id in state.meetings:
        return state
    decks = context.decks
    if not template:
        template = usual_template(person, way, decks) if group is None else group.template or GROUP_TEMPLATE
    plan = decks.template(template) or decks.template("weekly-1-1") or Template(id="free", title="")
    today = context.today()
    meeting = prepare(
        person,
        plan,
        id=context.new_id(),
        new_id=context.new_id,
        fill=fill_for(context, state, person),
        planned=next_meeting(person, state.team.digest(person.id).last_on, today)
        if group is None
        else next_with(group, today),
        now=context.now(),
        way=way or (None if group is None else "video"),
        others=others_of(state, person, group),
        group="" if group is None else group.id,
        language=spoken(state, context, group),
    )
    held = history_of(state, context, person.id)
    steps = tuple(with_guess_set(step, context, held) for step in meeting.steps)
    state = with_meeting(state, msgspec.structs.replace(meeting, steps=steps))
    return with_repeats(state, person.id, context)


def others_of(state: State, person: Person, group: Group | None) -> tuple[str, ...]:
    """Give the ids of who else takes part: the rest of a group, else of the team."""
    ids = tuple(one.id for one in reports_among(state.team.people)) if group is None else group.members
    return tuple(id for id in ids if id != person.id and state.team.person(id) is not None)


def spoken(state: State, context: Context, group: Group | None) -> Language:
    """Give the language in which several meet: as was chosen for the group, never that of one of them."""
    if group is not None and group.language:
        return group.language
    reports = reports_among(state.team.people)
    people = reports if group is None else (p for p in state.team.people if p.id in group.members)
    return language_of(people, context.manager_translator.language)


def with_cards(state: State, person: Person, context: Context, cards: tuple[str, ...]) -> State:
    """Give the state with `cards` in the person's plan: with those it has, or in a step of their own."""
    state = prepared(state, person, context)
    meeting = state.meetings[person.id]
    waiting = (s for s in meeting.steps if s.kind == "cards" and s.state == "waiting")
    step = next(waiting, None)
    if step is None:
        own = Step(id=context.new_id(), kind="cards", questions=cards)
        return with_meeting(state, add_step(meeting, own, meeting.current))
    questions = tuple(dict.fromkeys((*step.questions, *cards)))
    return with_meeting(state, with_questions(meeting, step.id, questions))


def begun(state: State, person: Person, context: Context) -> State:
    """Give the state with the person's meeting in its dialogue."""
    meeting = state.meetings[person.id]
    if meeting.phase == "dialogue":
        return state
    if meeting.phase == "follow-up":
        meeting = _without_added_rating(meeting)
    step, seen = meeting.current_step, [one for one in meeting.steps if one.state == "visited"]
    if seen and (step is None or step.state == "waiting"):
        # The follow-up has its rating in turn, which the dialogue had not come to.
        meeting = msgspec.structs.replace(meeting, current=seen[-1].id)
    meeting = begin(meeting, context.now())
    return with_meeting(state, msgspec.structs.replace(meeting, held=meeting.held and context.today()))


def followed_up(state: State, person: Person, context: Context) -> State:
    """Give the state with the person's meeting in its follow-up, its rating in turn."""
    meeting = state.meetings[person.id]
    if meeting.phase == "follow-up":
        return state
    now = context.now()
    step = next((s for s in meeting.steps if s.kind == "evaluate"), None)
    if step is None:
        step = Step(id=_ADDED_RATING, kind="evaluate", minutes=0)
        meeting = msgspec.structs.replace(meeting, steps=(*meeting.steps, step))
    meeting = follow_up(meeting, now)
    meeting = _rating_in_turn(meeting, step, context)
    return with_meeting(state, meeting)


def _without_added_rating(meeting: Meeting) -> Meeting:
    """Give the meeting with the plan of its dialogue alone; what was answered to the rating stays."""
    if meeting.step(_ADDED_RATING) is None:
        return meeting
    steps = tuple(step for step in meeting.steps if step.id != _ADDED_RATING)
    current = "" if meeting.current == _ADDED_RATING else meeting.current
    return msgspec.structs.replace(meeting, steps=steps, current=current)


def _rating_in_turn(meeting: Meeting, step: Step, context: Context) -> Meeting:
    state = step.state
    meeting = go_to(meeting, step.id, context.now())
    kept = meeting.step(step.id)
    assert kept is not None
    steps = tuple(
        msgspec.structs.replace(s, state=state, at=0) if s.id == step.id else s for s in meeting.steps
    )
    return msgspec.structs.replace(meeting, steps=steps)


def closed(state: State, person: Person, context: Context, planned: Appointment) -> State:
    """Give the state after the meeting: archived, the settled things with it, the next date agreed."""
    meeting = state.meetings[person.id]
    if not is_several(meeting):
        meeting = msgspec.structs.replace(meeting, next=planned)
    if person.id not in state.privates:
        privates = {**state.privates, person.id: context.past.private(person.id)}
        state = msgspec.structs.replace(state, privates=privates)
    minutes = minutes_of(meeting, person, state.team, context)
    return close(state, meeting, minutes=minutes, now=context.now(), today=context.today())


def held_without_notes(
    state: State, person: Person, context: Context, *, on: date, planned: Appointment
) -> State:
    """Give the state after a meeting that was held on a day with nothing written of it, the next date set.

    What was prepared for it stays: its points wait, and its plan is there next time.
    """
    prepared = state.meetings.get(person.id)
    meeting = without_notes(person, id=context.new_id(), on=on, next=planned, now=context.now())
    known = Unheld(
        id=context.new_id(),
        person=person.id,
        planned=on,
        became="held",
        on=context.today(),
        to=planned.on,
        meeting=meeting.id,
    )
    state = noted(state, known)
    state = closed(with_meeting(state, meeting), person, context, planned)
    return (
        state if prepared is None else with_meeting(state, msgspec.structs.replace(prepared, planned=planned))
    )


def is_begun(meeting: Meeting) -> bool:
    """Whether a meeting was under way before: its plan is not to be made anew."""
    return meeting.phase != "prep" or meeting.held is not None
