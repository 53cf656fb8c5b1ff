"""The form for one meeting, made of its plan, in the language of the person."""

from __future__ import annotations

import msgspec

from tui.domain.decks.deck import Card, said
from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.people.action_lists import between_meetings
from tui.domain.people.person import Person
from tui.domain.people.relation import EQUALS
from tui.domain.people.team import Team
from tui.domain.preparation.form import (
    AGREED,
    END,
    FIRST,
    NEED,
    ONLY,
    TALK,
    TELL,
    WEATHER,
    FormField,
    PrepForm,
    code_of,
)
from tui.domain.preparation.only_manager import only_sign
from tui.domain.preparation.preparation import with_asked
from tui.domain.text.clean_text import clean_line, shorten
from tui.domain.workspace.state import State, with_meeting
from tui.language.call_hours_text import call_hours_text
from tui.language.translator import Translator
from tui.usecases.context import Context

ASKED_KINDS = ("cards", "statements")
STATEMENT_SCALE, CARD_SCALE = 7, 10
_MOST_AGREED = 12
_MOST_BROUGHT = 10
_LONGEST = 200


def is_form_meeting(meeting: Meeting) -> bool:
    """Whether a form goes with the meeting: one to one alone."""
    return not is_several(meeting)


def questions_asked(meeting: Meeting) -> tuple[str, ...]:
    """Give the ids of the questions of the plan that can be answered ahead, in their order."""
    return tuple(
        dict.fromkeys(
            question for step in meeting.steps if step.kind in ASKED_KINDS for question in step.questions
        )
    )


def with_numbers(state: State, person: Person) -> State:
    """Give the state in which every question of the plan has its number in the form."""
    meeting = state.meetings[person.id]
    numbered = with_asked(meeting.preparation, questions_asked(meeting))
    if numbered == meeting.preparation:
        return state
    return with_meeting(state, msgspec.structs.replace(meeting, preparation=numbered))


def form_for(state: State, person: Person, context: Context) -> PrepForm:
    """Give the form of the meeting with a person, whose questions have numbers already."""
    meeting, _ = state.meetings[person.id], context.person_translator
    agreed = _agreed(state.team, person, context)
    return PrepForm(
        code=code_of(person.id, meeting.id),
        person=person.id,
        name=person.first_name,
        manager=context.manager,
        language=person.language,
        title=_("{name}, what would you like to talk about?", name=person.first_name),
        lines=_head(state.team, meeting, person, context),
        agreed=agreed,
        agreed_title=_("What we agreed last time, and what is still open:"),
        readers=_readers(context),
        nothing=_("Nothing this time."),
        how=_(
            "Answer what you like, below each line, and send it back. Nothing at all is an answer too. "
            "Begin an answer with {sign} where it is only for {manager}.",
            sign=only_sign(person.language),
            manager=context.manager,
        ),
        only=only_sign(person.language),
        only_title=_("Only for {manager}", manager=context.manager),
        fields=(
            *(_asks_agreed(_) if agreed else ()),
            *_fixed(context),
            *_of_plan(meeting, context),
            *_last(context),
        ),
        planned=meeting.planned,
    )


def _head(team: Team, meeting: Meeting, person: Person, context: Context) -> tuple[str, ...]:
    _, today = context.person_translator, context.today()
    lines = []
    if meeting.planned is not None:
        when = f"{_.day(meeting.planned.on, today)} {meeting.planned.time}".strip()
        lines.append(_("We meet: {when}", when=when))
    if meeting.purpose:
        lines.append(_("What for: {purpose}", purpose=shorten(clean_line(meeting.purpose), _LONGEST)))
    if person.relation in EQUALS:
        mine = (point.text for point in team.points_of(person.id, "manager") if point.is_open)
        shown = [shorten(clean_line(text), _LONGEST) for text in mine][:_MOST_BROUGHT]
        lines += [_("What I bring: {text}", text=text) for text in shown]
    elif hours := call_hours_text(context.profile().hours, _):
        lines.append(hours)
    return tuple(lines)


def _agreed(team: Team, person: Person, context: Context) -> tuple[str, ...]:
    """Say the actions that both see, with whose they are."""
    _ = context.person_translator
    lines = []
    for action in between_meetings(team, person.id):
        if action.private:
            continue
        owners = {"manager": context.manager, "employee": person.first_name, "both": _("both")}
        owner = owners.get(action.owner, action.owner)
        text = shorten(clean_line(action.text), _LONGEST)
        state = {"done": _("done"), "dropped": _("dropped")}.get(action.state, "")
        until = state or (_.full_day(action.due) if action.due else "")
        lines.append(f"{clean_line(owner)}: {text}" + (f" – {until}" if until else ""))
    return tuple(lines[:_MOST_AGREED])


def _readers(context: Context) -> tuple[str, ...]:
    _, who = context.person_translator, context.manager
    return (
        _("Who reads it: {manager}; in the meeting you both see it.", manager=who),
        _("What is only for {manager} is on no shared screen, in no minutes and in no figures.", manager=who),
        _(
            "Where it is kept: with {manager}, in files on one computer, until it is erased as agreed. "
            "Nothing is sent anywhere.",
            manager=who,
        ),
    )


def _asks_agreed(_: Translator) -> tuple[FormField, ...]:
    ask, hint = _("Is what stands above what we agreed?"), _("yes, or what is different")
    return (FormField(mark=AGREED, kind="text", ask=ask, hint=hint),)


def _fixed(context: Context) -> tuple[FormField, ...]:
    _ = context.person_translator
    skies = tuple((sky.id, said(sky.label, _.language)) for sky in context.decks.skies())
    one_a_line = _("one a line")
    return (
        FormField(
            mark=WEATHER,
            kind="weather",
            ask=_("What is your weather just now?"),
            hint=", ".join(label for _id, label in skies),
            question="move.weather",
            choices=skies,
        ),
        FormField(
            mark=FIRST,
            kind="lines",
            ask=_("Which three things are the most important to talk about?"),
            hint=one_a_line,
        ),
        FormField(mark=TALK, kind="lines", ask=_("What else would you like to talk about?"), hint=one_a_line),
        FormField(mark=TELL, kind="lines", ask=_("What would you like me to know?"), hint=one_a_line),
        FormField(mark=NEED, kind="lines", ask=_("What do you need from me?"), hint=one_a_line),
    )


def _of_plan(meeting: Meeting, context: Context) -> tuple[FormField, ...]:
    asked = meeting.preparation.asked
    fields = (_field(asked.index(id) + 1, id, context) for id in questions_asked(meeting) if id in asked)
    return tuple(field for field in fields if field is not None)


def _field(number: int, id: str, context: Context) -> FormField | None:
    question, _ = context.decks.question(id), context.person_translator
    if question is None:
        return None
    mark = f"Q{number}"
    if isinstance(question, Card):
        hint = (
            _("1 to {most}, and words if you like; 0 is no answer", most=CARD_SCALE) if question.scale else ""
        )
        return FormField(
            mark=mark,
            kind="scale" if question.scale else "text",
            ask=said(question.ask, _.language),
            hint=hint,
            question=id,
            most=CARD_SCALE if question.scale else 0,
        )
    return FormField(
        mark=mark,
        kind="scale",
        ask=said(question.say, _.language),
        hint=_("1 not at all to {most} fully, and words if you like; 0 is no answer", most=STATEMENT_SCALE),
        question=id,
        most=STATEMENT_SCALE,
    )


def _last(context: Context) -> tuple[FormField, ...]:
    _ = context.person_translator
    return (
        FormField(
            mark=ONLY,
            kind="private",
            ask=_("Something else, only for {manager}:", manager=context.manager),
            hint=_("on no shared screen and in no minutes"),
        ),
        FormField(mark=END, kind="end", ask=_("That was all – thank you.")),
    )
