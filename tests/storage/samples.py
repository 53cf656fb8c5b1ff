"""Values that storage is tested with."""

from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from tests.faults.faulty import Quick
from tui.domain.meeting.meeting import Answer, Meeting, Note, Step, with_answer, with_draft, with_note
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team, with_action, with_goal, with_person, with_point
from tui.domain.questions.favourites import toggle_favourite
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.storage.repository.store import Store

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SECRET = "seems worn out, ask about the move"

ANNA = Person(id="anna01", name="Anna Åkesson", since=date(2025, 1, 7), language="sv", weekday=1)
BO = Person(id="bo0002", name="Bo Sørensen", since=date(2025, 3, 1), language="da", cadence=14)


def action(number: int, person: str = "anna01", **changes: object) -> Action:
    kept = Action(id=f"action{number:03d}", person=person, text=f"Send the plan ({number})", agreed=TODAY)
    return msgspec.structs.replace(kept, **changes)


def meeting(id: str = "meet01", person: str = "anna01") -> Meeting:
    return Meeting(
        id=id,
        person=person,
        template="weekly-1-1",
        created=NOW,
        touched=NOW,
        phase="dialogue",
        purpose="land the Q4 plan",
        steps=(Step(id="step1", kind="weather", minutes=2), Step(id="step2", kind="agree")),
        current="step1",
    )


def full_meeting(id: str = "meet01", person: str = "anna01") -> Meeting:
    """One with something in each of its corners, private ones too."""
    full = with_answer(
        meeting(id, person), Answer(question="move.weather", choice="foggy", text="Mycket på gång")
    )
    full = with_note(full, Note(id="note01", text="The Q4 plan is late", at=NOW), private=False)
    full = with_note(full, Note(id="note02", text=SECRET, at=NOW), private=True)
    full = with_draft(full, "capture", SECRET + ", half typ")
    aside = msgspec.structs.replace(
        full.aside,
        focus=(SECRET,),
        secrets={"guess": SECRET},
        dismissed=("hint.listen",),
        marks=("serious-worry",),
    )
    return msgspec.structs.replace(full, aside=aside, held=TODAY)


def team() -> Team:
    team = with_person(with_person(Team(), ANNA), BO)
    team = with_action(team, action(1, due=date(2026, 11, 27)))
    team = with_action(team, action(2, owner="employee", state="done", settled=TODAY))
    team = with_action(team, action(3, text=SECRET, private=True, state="dropped", settled=TODAY))
    team = with_point(team, Point(id="point1", person="anna01", text="Laptop", side="employee", raised=TODAY))
    team = toggle_favourite(team, "general.focus")
    return with_goal(team, Goal(id="goal01", person="bo0002", text="Ship it", since=TODAY))


def state() -> State:
    """A team with one meeting in dialogue, its person's private file read."""
    private = Private(notes=(Note(id="note00", text=SECRET + "!", at=NOW),), never=("general.stuck",))
    return with_meeting(State(team=team(), privates={"anna01": private}), full_meeting())


def closed(before: State, person: str = "anna01") -> State:
    return close(before, before.meetings[person], minutes="# Minutes\n", now=NOW, today=TODAY)


def saved(folder: Path, *states: State) -> None:
    """Save the states one after the other into a data folder, from whatever it holds."""
    with Store.open(folder, files=Quick()) as store:
        old = store.load()
        for new in states:
            store.save(old, new)
            old = new
