"""Making, resuming and closing the meeting with a person."""

from __future__ import annotations

import msgspec

from tui.domain.decks.deck import Template
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.plan import add_step, begin, follow_up, go_to, with_questions
from tui.domain.meeting.prepare import prepare
from tui.domain.people.cadence import next_meeting
from tui.domain.people.person import Appointment, Person, Way
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.choose_questions import questions_for, with_guess_set
from tui.usecases.context import Room
from tui.usecases.minutes_text import minutes_of


def prepared(
    state: State, person: Person, room: Room, *, template: str = "", way: Way | None = None
) -> State:
    """Give the state with a meeting for the person: the one there is, else one from a template."""
    if person.id in state.meetings:
        return state
    decks = room.decks
    plan = (
        decks.template(template or person.template)
        or decks.template("weekly-1-1")
        or Template(id="free", title="")
    )
    today = room.today()
    meeting = prepare(
        person,
        plan,
        id=room.new_id(),
        new_id=room.new_id,
        questions=questions_for(room, state, person.id),
        planned=next_meeting(person, state.team.digest(person.id).last_on, today),
        now=room.now(),
        way=way,
        others=tuple(one.id for one in state.team.people if one.id != person.id),
    )
    held = len(room.past.history(person.id))
    steps = tuple(with_guess_set(step, room, held) for step in meeting.steps)
    return with_meeting(state, msgspec.structs.replace(meeting, steps=steps))


def with_cards(state: State, person: Person, room: Room, cards: tuple[str, ...]) -> State:
    """Give the state with `cards` in the person's plan: with those it has, or in a step of their own."""
    state = prepared(state, person, room)
    meeting = state.meetings[person.id]
    waiting = (s for s in meeting.steps if s.kind == "cards" and s.state == "waiting")
    step = next(waiting, None)
    if step is None:
        own = Step(id=room.new_id(), kind="cards", questions=cards)
        return with_meeting(state, add_step(meeting, own, meeting.current))
    questions = tuple(dict.fromkeys((*step.questions, *cards)))
    return with_meeting(state, with_questions(meeting, step.id, questions))


def begun(state: State, person: Person, room: Room) -> State:
    """Give the state with the person's meeting in its dialogue."""
    meeting = state.meetings[person.id]
    if meeting.phase == "dialogue":
        return state
    step, seen = meeting.current_step, [one for one in meeting.steps if one.state == "visited"]
    if seen and step is not None and step.state == "waiting":
        # The follow-up has its rating in turn, which the dialogue had not come to.
        meeting = msgspec.structs.replace(meeting, current=seen[-1].id)
    meeting = begin(meeting, room.now())
    return with_meeting(state, msgspec.structs.replace(meeting, held=meeting.held and room.today()))


def followed_up(state: State, person: Person, room: Room) -> State:
    """Give the state with the person's meeting in its follow-up, its rating in turn."""
    meeting = state.meetings[person.id]
    if meeting.phase == "follow-up":
        return state
    now = room.now()
    step = next((s for s in meeting.steps if s.kind == "evaluate"), None)
    if step is None:
        step = Step(id=room.new_id(), kind="evaluate", minutes=0)
        meeting = msgspec.structs.replace(meeting, steps=(*meeting.steps, step))
    meeting = follow_up(meeting, now)
    meeting = _rating_in_turn(meeting, step, room)
    return with_meeting(state, meeting)


def _rating_in_turn(meeting: Meeting, step: Step, room: Room) -> Meeting:
    state = step.state
    meeting = go_to(meeting, step.id, room.now())
    kept = meeting.step(step.id)
    assert kept is not None
    steps = tuple(
        msgspec.structs.replace(s, state=state, at=0) if s.id == step.id else s for s in meeting.steps
    )
    return msgspec.structs.replace(meeting, steps=steps)


def closed(state: State, person: Person, room: Room, planned: Appointment) -> State:
    """Give the state after the meeting: archived, the settled things with it, the next date agreed."""
    meeting = state.meetings[person.id]
    if not is_several(meeting):
        meeting = msgspec.structs.replace(meeting, next=planned)
    if person.id not in state.privates:
        privates = {**state.privates, person.id: room.past.private(person.id)}
        state = msgspec.structs.replace(state, privates=privates)
    minutes = minutes_of(meeting, person, state.team, room)
    return close(state, meeting, minutes=minutes, now=room.now(), today=room.today())
