"""A plan made anew for a meeting that was prepared already: by another template, or for another way of meeting."""

from __future__ import annotations

import msgspec

from tui.domain.decks.deck import Template, said
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.prepare import with_template
from tui.domain.people.person import Person, Way
from tui.domain.preparation.preparation import Preparation
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.changes import MeetingChange
from tui.usecases.context import Context
from tui.usecases.meeting.lifecycle import others_of, spoken
from tui.usecases.meeting.repeats import with_repeats
from tui.usecases.questions.choose_questions import fill_for, history_of, with_guess_set
from tui.usecases.questions.usual_template import template_made_for


def replanned(
    state: State, person: Person, context: Context, *, template: str = "", way: Way | None = None
) -> State:
    """Give the state with the person's plan made anew from a template, and held in a way; what is asked as empty stays.

    A purpose that was typed stays, as do notes and points. For a way alone the plan is made anew where nobody has
    changed it.
    """
    meeting = state.meetings[person.id]
    plan = context.decks.template(template) if template else None
    if plan is None:
        change = with_plan_for(context, person, state, meeting, way or meeting.way)
    elif plan.id == meeting.template:
        change = _with_way(way or meeting.way)
    else:
        change = started_anew(context, person, state, meeting, plan, way=way)
    return with_meeting(state, change(meeting))


def with_plan_for(context: Context, person: Person, state: State, old: Meeting, way: Way) -> MeetingChange:
    """Give the change that holds a prepared meeting in a way, by a plan made for it where the old one is as made."""
    made_for_it = template_made_for(person, old, way, context.decks)
    if made_for_it is None or not _is_as_made(context, person, state, old):
        return _with_way(way)
    return started_anew(context, person, state, old, made_for_it, way=way)


def _with_way(way: Way) -> MeetingChange:
    return lambda meeting: msgspec.structs.replace(meeting, way=way)


def _is_as_made(context: Context, person: Person, state: State, meeting: Meeting) -> bool:
    """Whether the plan is as its template makes it today, and nobody was asked anything by it yet."""
    template = context.decks.template(meeting.template)
    if template is None or meeting.preparation != Preparation() or meeting.minutes != template.minutes:
        return False
    anew = started_anew(context, person, state, meeting, template, way=meeting.way)(meeting)
    return _plan(anew) == _plan(meeting)


def _plan(meeting: Meeting) -> tuple[Step, ...]:
    return tuple(msgspec.structs.replace(step, id="") for step in meeting.steps)


def started_anew(
    context: Context,
    person: Person,
    state: State,
    old: Meeting,
    template: Template,
    *,
    way: Way | None = None,
) -> MeetingChange:
    """Give the change that plans the meeting by `template`, for a way or its own; a purpose of one's own stays."""
    before = context.decks.template(old.template)
    is_own = before is None or old.purpose != said(before.purpose, old.language or person.language)
    purpose = old.purpose if is_own else ""
    held = history_of(state, context, person.id)
    group = next((one for one in state.team.groups if one.id == old.group), None)
    others = others_of(state, person, group)

    def change(meeting: Meeting) -> Meeting:
        meeting = msgspec.structs.replace(meeting, purpose=purpose)
        meeting = with_template(
            meeting,
            template,
            person,
            new_id=context.new_id,
            fill=fill_for(context, state, person),
            way=way,
            others=others,
            language=spoken(state, context, group),
        )
        steps = tuple(with_guess_set(step, context, held) for step in meeting.steps)
        planned = with_meeting(state, msgspec.structs.replace(meeting, steps=steps))
        return with_repeats(planned, person.id, context).meetings[person.id]

    return change
