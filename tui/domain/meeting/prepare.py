"""From a template to the plan of one meeting."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from tui.domain.decks.deck import Template, TemplateStep, said
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.person import Appointment, Person, Way

Questions = Callable[[TemplateStep], tuple[str, ...]]
"""Which questions a step of a template asks this person, chosen by whoever knows decks and history."""


def prepare(
    person: Person,
    template: Template,
    *,
    id: str,
    new_id: Callable[[], str],
    questions: Questions,
    planned: Appointment | None,
    now: datetime,
    way: Way | None = None,
    others: tuple[str, ...] = (),
) -> Meeting:
    """Make the meeting that `template` suggests for a person; everything in it can be changed.

    `others` are the ids of the rest of the team, who take part where the template is for several.
    """
    return Meeting(
        id=id,
        person=person.id,
        template=template.id,
        participants=others if template.several else (),
        created=now,
        touched=now,
        way=way or (template.way if template.way != "video" else person.way),
        purpose=said(template.purpose, person.language),
        planned=planned,
        minutes=template.minutes,
        steps=_steps(template, new_id, questions),
    )


def with_template(
    meeting: Meeting,
    template: Template,
    person: Person,
    *,
    new_id: Callable[[], str],
    questions: Questions,
    others: tuple[str, ...] = (),
) -> Meeting:
    """Start the plan anew from another template; notes, focus and what else was prepared stay.

    A purpose of one's own stays too: pass `meeting` with an empty one to get the template's.
    """
    return msgspec.structs.replace(
        meeting,
        template=template.id,
        participants=others if template.several else (),
        way=template.way if template.way != "video" else person.way,
        purpose=meeting.purpose or said(template.purpose, person.language),
        minutes=template.minutes,
        steps=_steps(template, new_id, questions),
        current="",
    )


def _steps(template: Template, new_id: Callable[[], str], questions: Questions) -> tuple[Step, ...]:
    return tuple(
        Step(
            id=new_id(),
            kind=step.kind,
            minutes=step.minutes,
            deck=step.check or step.deck,
            questions=step.cards or questions(step),
        )
        for step in template.steps
    )
