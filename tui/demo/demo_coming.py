"""The next meeting of the demo, where answers to its form have come in."""

from datetime import date, datetime, time, timedelta, tzinfo

from tui.demo.demo_sketch import PersonSketch, Plans
from tui.domain.meeting.meeting import Aside, Meeting, Note, Step
from tui.domain.people.person import Appointment
from tui.domain.preparation.preparation import Preparation, Reply

_HOUR = time(8, 40)
"""When the answers were looked at."""


def coming_meeting(
    sketch: PersonSketch, plans: Plans, agreed: Appointment, today: date, zone: tzinfo | None
) -> Meeting | None:
    """Give the meeting that is prepared for `agreed`; None where nothing was answered."""
    told = sketch.answers
    if told is None:
        return None
    id, plan = f"{sketch.id}next", plans.templates[sketch.template]
    sent, answered = (today - timedelta(days=days) for days in (told.sent, told.answered))
    taken_in = datetime.combine(answered, _HOUR, zone)
    asked = tuple(told.replies)
    note = Note(id=f"only-{id}", text=told.only, at=taken_in, sorted=True)
    return Meeting(
        id=id,
        person=sketch.id,
        template=sketch.template,
        created=datetime.combine(sent, _HOUR, zone),
        touched=taken_in,
        way=sketch.way,
        purpose=plan.purpose[sketch.language],
        planned=agreed,
        minutes=plan.minutes,
        steps=tuple(
            Step(
                id=f"{id}s{number}",
                kind=step.kind,
                minutes=step.minutes,
                deck=step.deck,
                questions=asked if step.kind == "cards" else (),
            )
            for number, step in enumerate(plan.steps, 1)
        ),
        preparation=Preparation(
            sent=sent,
            answered=answered,
            asked=asked,
            taken=(note.id,) if told.only else (),
            replies=(
                Reply(question="move.weather", choice=told.weather),
                *(Reply(question=question, text=text) for question, text in told.replies.items()),
            ),
        ),
        aside=Aside(notes=(note,) if told.only else ()),
    )
