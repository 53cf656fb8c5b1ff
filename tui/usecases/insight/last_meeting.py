"""What was said in the last meeting with somebody, and what still stands of it."""

from __future__ import annotations

from tui.domain.decks.deck import Card, Statement
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Answer, Meeting, Note
from tui.domain.meeting.past.earlier_values import earlier_values
from tui.domain.meeting.past.private_past import noted_in
from tui.domain.people.decision_record import Decision
from tui.domain.people.person import Person
from tui.domain.record import Record
from tui.domain.workspace.state import State
from tui.exchange.markdown.minutes_wording import is_guess, wording
from tui.usecases.context import Context
from tui.usecases.questions.choose_questions import history_of, private_of

_MOST_VALUES = 5
_TOLD_ELSEWHERE = frozenset({"move.sum-up", "move.preview", "move.weather", "move.forecast"})
"""What the notes, the weather and what they look forward to tell already."""


class Said(Record, frozen=True, kw_only=True):
    """What was answered to a question.

    `values` are the last ones on the scale from 1 to `most`, the latest last, and empty where nothing was rated.
    """

    question: str
    answer: str = ""
    values: tuple[int | None, ...] = ()
    most: int = 0


class LastMeeting(Record, frozen=True, kw_only=True):
    """What was answered, and what was decided; `decisions` are those that still stand, the newest first.

    `own` is what the manager noted for themselves, and had in mind for it.
    """

    said: tuple[Said, ...] = ()
    decisions: tuple[Decision, ...] = ()
    own: tuple[Note, ...] = ()


def last_meeting(state: State, person: Person, context: Context, *, private: bool) -> LastMeeting:
    """Give what the person said last time, as it was asked; what is the manager's alone only where `private`."""
    decisions = [one for one in state.team.decisions_of(person.id) if one.is_open]
    decisions.sort(key=lambda one: one.decided, reverse=True)
    past = [one.meeting for one in history_of(state, context, person.id) if not is_several(one.meeting)]
    return LastMeeting(
        said=_said(past, state, person, context) if past else (),
        decisions=tuple(one for one in decisions if private or not one.private),
        own=noted_in(private_of(state, context, person.id), past[0]) if private and past else (),
    )


def _said(past: list[Meeting], state: State, person: Person, context: Context) -> tuple[Said, ...]:
    word = wording(context.decks, state.team, person.first_name, context.person_translator)
    found = []
    for answer in past[0].answers:
        if answer.side != "employee" or answer.question in _TOLD_ELSEWHERE or is_guess(answer):
            continue
        question = word(answer.question)
        pieces = (word(answer.choice) or answer.choice if answer.choice else "", answer.text)
        told = ": ".join(piece for piece in pieces if piece)
        if question and (told or answer.value is not None):
            most = _most(answer, context)
            found.append(Said(question=question, answer=told, values=_values(answer, past, most), most=most))
    return tuple(found)


def _most(answer: Answer, context: Context) -> int:
    """Give what the scale of a question goes up to, 0 where that is not known."""
    question = context.decks.question(answer.question)
    if isinstance(question, Statement):
        return 7
    return question.scale if isinstance(question, Card) else 0


def _values(answer: Answer, past: list[Meeting], most: int) -> tuple[int | None, ...]:
    if answer.value is None:
        return ()
    if not most:
        return (answer.value,)
    earlier = earlier_values(past, answer.question, "employee", answer.version)
    return tuple(value for _on, value in earlier[-_MOST_VALUES:])
