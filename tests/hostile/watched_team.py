"""A team with a word of its own in every private place, and in every record of each of its people."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from tests.screens.team import ANNA, BO, LAST, NOW, ROBIN, TODAY, held
from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, Step
from tui.domain.meeting.privacy import HealthRemark, Private, Reflection, SpellReason
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.idea import Idea
from tui.domain.people.leadership import Leadership
from tui.domain.people.person import Person, Spell
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.workspace.close_meeting import close
from tui.domain.workspace.state import State, with_meeting
from tui.storage.repository.form_drafts import Forms

PEOPLE = (ROBIN, ANNA, BO)
CHECK = ("general.how-scale", "general.focus")
PRIVATE = re.compile(
    r"qz\w+|Closer contact|fell by|last asked|for you alone|Don’t ask|put off|# private"
    # The guide, which is about nobody, tells every manager to keep such things "in your private notes".
    r"|(?<!your )private (?:note|action|point)",
    re.IGNORECASE,
)
"""What is private: words that stand nowhere else, and what is said of private things in the app's own words."""
RECORD = re.compile(r"zq([a-z]+?)x\w*")
"""What is recorded of somebody, whom the first part of it names."""


def told_of(person: Person, what: str) -> str:
    return f"zq{person.id}x{what}"


def _past(person: Person, number: int, on: date, value: int) -> Meeting:
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    id = person.id
    return Meeting(
        id=f"{id}past{number}",
        person=id,
        template="weekly-1-1",
        created=at,
        touched=at,
        phase="follow-up",
        held=on,
        steps=(Step(id="s1", kind="cards", questions=CHECK, state="visited"),),
        answers=(
            Answer(question="general.how-scale", value=value),
            Answer(question="check.growth.strengths", value=value),
            Answer(question="general.focus", text=told_of(person, "answered")),
            Answer(question="move.preview", text=told_of(person, "forward")),
            Answer(question="move.weather", choice="foggy"),
        ),
        notes=(Note(id=f"{id}note{number}", text=told_of(person, "noted"), at=at),),
        aside=Aside(notes=(Note(id=f"{id}own{number}", text=f"qz{id}pastnote", at=at),)),
    )


def _records(person: Person) -> Team:
    id = person.id
    return Team(
        actions=(
            Action(id=f"{id}a", person=id, text=told_of(person, "action"), agreed=LAST, due=LAST),
            Action(id=f"{id}s", person=id, text=f"qz{id}action", agreed=LAST, private=True),
        ),
        points=(
            Point(
                id=f"{id}p", person=id, text=told_of(person, "theirs"), side="employee", raised=LAST, kept=3
            ),
            Point(id=f"{id}q", person=id, text=told_of(person, "mine"), side="manager", raised=LAST, kept=3),
        ),
        goals=(Goal(id=f"{id}g", person=id, text=told_of(person, "goal"), since=LAST),),
        ideas=(Idea(id=f"{id}i", person=id, text=told_of(person, "idea"), raised=LAST, changed=TODAY),),
    )


def watched_team() -> State:
    """Three people with a past; with the first a meeting is prepared."""
    spell = Spell(start=LAST, until=TODAY.replace(day=30), every=3)
    records = [_records(person) for person in PEOPLE]
    state = State(
        team=Team(
            people=tuple(msgspec.structs.replace(one, spell=spell) for one in PEOPLE),
            actions=tuple(action for team in records for action in team.actions),
            points=tuple(point for team in records for point in team.points),
            goals=tuple(goal for team in records for goal in team.goals),
            ideas=tuple(idea for team in records for idea in team.ideas),
        ),
        leadership=Leadership(stands_for="qzstands", shows="qzshows", begin="qzbegin"),
        privates={
            one.id: Private(
                focus=(f"qz{one.id}focus",),
                spells=(SpellReason(start=LAST, reason=f"qz{one.id}reason"),),
                health=HealthRemark(text=f"qz{one.id}health", on=LAST),
                never=("general.energy",),
                reflections=(Reflection(meeting="old", on=LAST, tone="hard", owed=f"qz{one.id}owed"),),
            )
            for one in PEOPLE
        },
    )
    for person in PEOPLE:
        for number, (day, value) in enumerate(((3, 7), (17, 3))):
            meeting = _past(person, number, LAST.replace(day=day), value)
            state = with_meeting(state, meeting)
            state = close(
                state, meeting, minutes="# Minutes\n", now=meeting.touched, today=LAST.replace(day=day)
            )
    return state


def prepared(state: State, *, several: bool) -> State:
    """With a meeting with Robin, of the steps in which one writes, and private things in it."""
    kinds = ("one-thing", "my-points", "sum-up", "last-actions", "goals", "ideas", "preview")
    meeting = held(Step(id="s0", kind="cards", deck="general", questions=CHECK), *kinds)
    aside = Aside(
        notes=(Note(id="own", text="qznote", at=NOW),),
        focus=("qzlivefocus",),
        drafts={"capture": "# qzcapture"},
    )
    others = ("annaak", "bosoren") if several else ()
    return with_meeting(state, msgspec.structs.replace(meeting, aside=aside, participants=others))


def leave_action(folder: Path) -> None:
    """A private action was left half written in the meeting with Robin."""
    forms = Forms(folder)
    forms.put(f"action with {ROBIN.id} {ROBIN.id}", {"what": "# qzdraft", "seen": "private"})
    forms.close()
