"""Who a person of the demo team is on one day."""

from datetime import date, timedelta

from tui.demo.demo_meetings import next_day, working_day
from tui.demo.demo_sketch import PersonSketch
from tui.domain.people.person import Appointment, Person, Spell


def person_and_next(sketch: PersonSketch, today: date) -> tuple[Person, Appointment]:
    """The person, and the meeting that is agreed: today's is today also on a day off."""
    usual = next_day(sketch, today)
    agreed = Appointment(on=usual if sketch.next else today, time=sketch.time)
    spell = sketch.spell
    person = Person(
        id=sketch.id,
        name=sketch.name,
        since=working_day(today - timedelta(days=sketch.since)),
        noticed=working_day(today - timedelta(days=sketch.since)),
        role=sketch.role,
        email=sketch.email,
        language=sketch.language,
        cadence=sketch.cadence,
        weekday=usual.weekday(),
        time=sketch.time,
        way=sketch.way,
        template=sketch.template,
        agreed=agreed,
        spell=None
        if spell is None
        else Spell(
            start=usual - timedelta(weeks=spell.weeks),
            until=today + timedelta(days=spell.until),
            every=spell.every,
        ),
    )
    return person, agreed
