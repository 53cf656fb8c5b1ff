"""From a template to the plan of one meeting."""

from collections.abc import Callable
from datetime import datetime

import msgspec

from tui.domain.decks.deck import Template, TemplateStep, said
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.people.person import Appointment, Language, Person, Way

Fill = Callable[[Template, Way], tuple[TemplateStep, ...]]
"""The steps of a template with all that they leave open chosen for one person and a way of meeting."""


def prepare(
    person: Person,
    template: Template,
    *,
    id: str,
    new_id: Callable[[], str],
    fill: Fill,
    planned: Appointment | None,
    now: datetime,
    way: Way | None = None,
    others: tuple[str, ...] = (),
    group: str = "",
    language: Language | None = None,
) -> Meeting:
    """Make the meeting that `template` suggests for a person; everything in it can be changed.

    Its way is the one asked for, else one that the template is good in. `others` are the ids of the rest of the team,
    who take part where the template is for several, `group` that of the group they are, and `language` the one in which
    several meet.
    """
    several = template.several and bool(others)
    way = way or way_for(template, person)
    return Meeting(
        id=id,
        person=person.id,
        template=template.id,
        participants=others if several else (),
        group=group if several else "",
        language=language or "" if several else "",
        created=now,
        touched=now,
        way=way,
        purpose=said(template.purpose, (language if several else None) or person.language),
        planned=planned,
        minutes=template.minutes,
        steps=_steps(fill(template, way), new_id),
    )


def way_for(template: Template, person: Person) -> Way:
    """Give the way that a talk by the template is suggested in: the person's own where it is as good as any."""
    way = template.way if template.way != "video" else person.way
    return way if not template.good_ways or way in template.good_ways else template.good_ways[0]


def with_template(
    meeting: Meeting,
    template: Template,
    person: Person,
    *,
    new_id: Callable[[], str],
    fill: Fill,
    way: Way | None = None,
    others: tuple[str, ...] = (),
    language: Language | None = None,
) -> Meeting:
    """Start the plan anew from another template; notes, focus and what else was prepared stay.

    A purpose of one's own stays too: pass `meeting` with an empty one to get the template's.
    Its way is the one asked for, else one that the template is good in.
    """
    way = way or way_for(template, person)
    several = template.several and bool(others)
    spoken = (language if several else None) or person.language
    return msgspec.structs.replace(
        meeting,
        template=template.id,
        participants=others if several else (),
        group=meeting.group if several else "",
        language=language or "" if several else "",
        way=way,
        purpose=meeting.purpose or said(template.purpose, spoken),
        minutes=template.minutes,
        steps=_steps(fill(template, way), new_id),
        current="",
    )


def _steps(steps: tuple[TemplateStep, ...], new_id: Callable[[], str]) -> tuple[Step, ...]:
    return tuple(
        Step(
            id=new_id(),
            kind=step.kind,
            minutes=step.minutes,
            deck=step.check or step.deck,
            both=step.both,
            questions=step.cards,
        )
        for step in steps
    )
