"""A small team whose every fact is known: the screens are tested with it."""

from datetime import UTC, date, datetime

import msgspec

from tui.domain.meeting.meeting import Answer, Kind, Meeting, Note, Step
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.person import Appointment, Person, Way
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
LAST = date(2026, 11, 17)
SECRET = "sounds worn out"
"""Stands in everything private of the team, and nowhere else."""

ROBIN = Person(
    id="robinek", name="Robin Ek", since=date(2025, 1, 7), role="developer", weekday=1, time="09:30"
)
ANNA = Person(id="annaak", name="Anna Åkesson", since=date(2025, 1, 7), language="sv", cadence=14)
BO = Person(id="bosoren", name="Bo Sørensen", since=date(2025, 3, 3), language="da", cadence=30)
CLEO = Person(id="cleomar", name="Cleo Martin", since=TODAY, way="walk")


def action(
    id: str, text: str, owner: str = "manager", due: date | None = None, *, private: bool = False
) -> Action:
    return Action(
        id=id,
        person="robinek",
        text=text,
        agreed=LAST,
        owner=owner,
        due=due,
        meeting="lastmeet",
        private=private,
    )


def last_meeting(person: str = "robinek", id: str = "lastmeet", held: date = LAST) -> Meeting:
    """A meeting a week ago with answers that this one can be compared to."""
    at = datetime(held.year, held.month, held.day, 9, 0, tzinfo=UTC)
    step = Step(id="s1", kind="cards", questions=("general.how-scale",), state="visited")
    return Meeting(
        id=id,
        person=person,
        template="weekly-1-1",
        created=at,
        touched=at,
        phase="follow-up",
        held=held,
        steps=(step,),
        answers=(
            Answer(question="move.weather", choice="foggy"),
            Answer(question="check.growth.strengths", value=5),
            Answer(question="general.how-scale", value=6),
            Answer(question="move.preview", text="the ski trip"),
            Answer(question="move.guess-week.employee", choice="flying"),
            Answer(question="move.guess-week.employee", side="manager", choice="flying"),
        ),
        notes=(Note(id="note-last", text="The estimate slipped", at=at),),
    )


def team_state() -> State:
    """Four people, one of them met last week, one of them never."""
    state = State(
        team=Team(
            people=(ANNA, BO, CLEO, ROBIN),
            actions=(
                action("plan", "Send the plan", due=date(2026, 11, 27)),
                action("room", "Book the room", "employee", date(2026, 11, 20)),
                action("secret", f"Ask why it {SECRET}", private=True),
            ),
            points=(
                Point(id="laptop", person="robinek", text="Laptop is slow", side="employee", raised=LAST),
                Point(id="chair", person="robinek", text="A better chair", side="employee", raised=LAST),
                Point(id="release", person="robinek", text="The release", side="manager", raised=LAST),
            ),
            goals=(Goal(id="lead", person="robinek", text="Lead the release", since=LAST, priority=2),),
        ),
        privates={"robinek": Private(focus=(SECRET,)), "annaak": Private(), "bosoren": Private()},
    )
    for meeting in (
        last_meeting("bosoren", "bolastmeet", date(2026, 10, 12)),
        last_meeting("annaak", "annalastmeet", date(2026, 11, 12)),
        last_meeting(),
    ):
        state = with_meeting(state, meeting)
        state = close(state, meeting, minutes="# Minutes\n", now=meeting.touched, today=meeting.held or TODAY)
    points = tuple(msgspec.structs.replace(point, kept=0) for point in state.team.points)
    return msgspec.structs.replace(state, team=msgspec.structs.replace(state.team, points=points))


def held(
    *kinds: Kind | Step,
    person: str = "robinek",
    way: Way = "video",
    minutes: int = 30,
    purpose: str = "land the plan",
) -> Meeting:
    """A meeting prepared with steps of these kinds, ids s1, s2, …"""
    steps = tuple(
        one if isinstance(one, Step) else Step(id=f"s{number}", kind=one, minutes=5)
        for number, one in enumerate(kinds, 1)
    )
    return Meeting(
        id="thismeet",
        person=person,
        template="weekly-1-1",
        created=NOW,
        touched=NOW,
        minutes=minutes,
        steps=steps,
        purpose=purpose,
        planned=Appointment(on=TODAY, time="09:30"),
        way=way,
    )
