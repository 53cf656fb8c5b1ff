"""A team of three, and how a command ended."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from tui.domain.meeting.meeting import Answer, Meeting, Note, with_answer
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.person import Appointment, Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team, with_action, with_person, with_point
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.storage.repository.store import Store

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
SECRET = "seems worn out"

ANNA = Person(
    id="anna01", name="Anna Åkesson", since=date(2025, 1, 7), role="Designer", language="sv", weekday=1
)
BO = Person(id="bo0002", name="Bo Sørensen", since=date(2025, 3, 1), language="da", cadence=14)
ANNE = Person(id="anne03", name="Anne Holm", since=date(2026, 11, 20))


PERSON_FIELDS = {
    *("id", "person", "person_id", "role", "relation", "email", "language", "cadence"),
    *("weekday", "time", "way", "template"),
}
"""What a record tells of who somebody is and when one meets."""


class Ran(msgspec.Struct):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Fireside = Callable[..., Ran]


def _action(number: int, text: str, **given: Any) -> Action:
    return Action(id=f"action{number:03d}", person="anna01", text=text, agreed=TODAY - timedelta(3), **given)


def _meeting(person: Person, held: date) -> Meeting:
    began = datetime(held.year, held.month, held.day, 10, tzinfo=UTC)
    meeting = Meeting(
        id=f"meet{person.id}",
        person=person.id,
        template="weekly-1-1",
        created=began,
        touched=began,
        held=held,
    )
    meeting = with_answer(meeting, Answer(question="move.weather", choice="foggy"))
    meeting = with_answer(meeting, Answer(question="move.preview", text="The harbour walk", choice="sunny"))
    return msgspec.structs.replace(
        meeting,
        notes=(Note(id="note01", text="The Q4 plan is late", at=began),),
        next=Appointment(on=TODAY + timedelta(1), time="10:00"),
    )


def full_state() -> State:
    """Anna was met on Friday and Bo on Thursday before; Anne never."""
    team = with_person(with_person(with_person(Team(), ANNA), BO), ANNE)
    for action in (
        _action(1, "Send the plan", meeting="meetanna01", due=TODAY + timedelta(4)),
        _action(2, "Read the plan", meeting="meetanna01", owner="employee"),
        _action(3, SECRET, meeting="meetanna01", private=True, due=TODAY),
        _action(4, "Book the harbour", owner="Jonas", due=TODAY - timedelta(2)),
    ):
        team = with_action(team, action)
    team = with_point(
        team, Point(id="point1", person="anna01", text="The laptop", side="employee", raised=TODAY)
    )
    privates = {person: Private(focus=(SECRET,)) for person in ("anna01", "bo0002")}
    state = State(team=team, privates=privates)
    for person, days in ((BO, 4), (ANNA, 3)):
        held = TODAY - timedelta(days)
        ended = datetime(held.year, held.month, held.day, 11, tzinfo=UTC)
        state = with_meeting(state, _meeting(person, held))
        state = close(
            state,
            state.meetings[person.id],
            minutes=f"# {person.name}\n\n- Plan för [Q4]\n",
            now=ended,
            today=held,
        )
    done = msgspec.structs.replace(state.team.actions[1], state="done", settled=TODAY)
    return msgspec.structs.replace(state, team=with_action(state.team, done))


def load(folder: Path) -> State:
    with Store.open(folder) as store:
        return store.load()


def meeting_on(person: Person, held: date) -> Meeting:
    """One more meeting with a person, held on that day, with an id of its own."""
    return msgspec.structs.replace(_meeting(person, held), id=f"meet{held:%y%m%d}{person.id}", phase="closed")
