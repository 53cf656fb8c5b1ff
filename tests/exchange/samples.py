"""A meeting with something in each of its corners, and ways to look at its minutes."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.domain.meeting.meeting import Answer, Aside, Meeting, Note, Step
from tui.domain.people.action import Action
from tui.domain.people.goal import Goal
from tui.domain.people.person import Appointment, Language, Person
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.text.clean_text import clean_line
from tui.exchange.markdown.markdown_minutes import write_minutes
from tui.language import Translator

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
PRIVATE = "worn-out"

WORDS = {
    "move.weather": "Weather",
    "move.sum-up": "Summing up",
    "check.growth.strengths": "I can use my strengths.",
    "foggy": "Foggy",
}

ANNA = Person(id="anna", name="Anna Åkesson", since=date(2025, 1, 7), language="sv")
ACTION = Action(
    id="a1", person="anna", text="Send the plan", agreed=TODAY, due=date(2026, 11, 27), meeting="m"
)


def action(id: str, text: str, owner: str, *, private: bool = False) -> Action:
    return Action(id=id, person="anna", text=text, agreed=TODAY, owner=owner, meeting="m", private=private)


HELD = Meeting(
    id="m",
    person="anna",
    template="weekly-1-1",
    created=NOW,
    touched=NOW,
    phase="follow-up",
    held=TODAY,
    purpose="land the Q4 plan",
    steps=(Step(id="s1", kind="goals", state="visited"),),
    notes=(Note(id="n1", text="The estimate slipped", at=NOW),),
    answers=(
        Answer(question="move.weather", choice="foggy", text="much going on"),
        Answer(question="check.growth.strengths", value=5),
        Answer(question="move.sum-up", side="manager", text="The plan is too big\nHelp is welcome"),
        Answer(question="move.sum-up", choice="confirmed"),
    ),
    next=Appointment(on=date(2026, 12, 1), time="09:30"),
    aside=Aside(
        notes=(Note(id="p1", text=PRIVATE, at=NOW),),
        focus=(PRIVATE,),
        secrets={"move.guess-week.employee.manager": PRIVATE},
        drafts={"capture": PRIVATE, "action": PRIVATE},
    ),
)
TEAM = Team(
    people=(ANNA,),
    actions=(
        ACTION,
        action("a2", "Book the room", "employee"),
        action("a3", "Try the tool", "both"),
        action("a4", "Order a chair", "Kim"),
        action("a5", f"Ask why {PRIVATE}", "manager", private=True),
    ),
    points=(
        Point(id="t1", person="anna", text="Laptop is slow", side="employee", raised=TODAY, state="talked"),
        Point(id="t2", person="anna", text="waits", side="employee", raised=TODAY),
    ),
    goals=(
        Goal(id="g1", person="anna", text="Lead the release", since=TODAY, progress="half way"),
        Goal(id="g2", person="anna", text="Left aside", since=TODAY, state="dropped"),
    ),
)


def minutes(
    meeting: Meeting,
    team: Team = TEAM,
    *,
    person: Person = ANNA,
    language: Language = "en",
    today: date = TODAY,
) -> str:
    return write_minutes(
        meeting, person, team, wording=lambda id: WORDS.get(id, ""), today=today, _=Translator(language)
    )


def with_text(place: str, text: str) -> str:
    """The minutes with `text` in one of the places that somebody types into."""
    meeting, team, person = HELD, TEAM, ANNA
    if place == "note":
        meeting = msgspec.structs.replace(HELD, notes=(Note(id="n", text=text, at=NOW),))
    elif place == "answer":
        meeting = msgspec.structs.replace(HELD, answers=(Answer(question="move.weather", text=text),))
    elif place == "heard":
        told = Answer(question="move.sum-up", side="manager", text=clean_line(text))
        meeting = msgspec.structs.replace(HELD, answers=(told, HELD.answers[-1]))
    elif place == "purpose":
        meeting = msgspec.structs.replace(HELD, purpose=text)
    elif place == "point":
        team = msgspec.structs.replace(TEAM, points=(msgspec.structs.replace(TEAM.points[0], text=text),))
    elif place in ("goal", "progress"):
        changed = {"text": text} if place == "goal" else {"progress": text}
        goal = msgspec.structs.replace(TEAM.goals[0], **changed)
        team = msgspec.structs.replace(TEAM, goals=(goal,))
    elif place in ("action", "owner"):
        changed = {"text": text} if place == "action" else {"owner": text}
        team = msgspec.structs.replace(TEAM, actions=(msgspec.structs.replace(ACTION, **changed),))
    elif place == "name":
        person = msgspec.structs.replace(ANNA, name=text)
    return minutes(meeting, team, person=person)


def structure(markdown: str) -> list[tuple[str, int, str]]:
    """Types, levels and tags of all tokens, those inside of a line too."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def flat(tokens: list[Token]) -> list[tuple[str, int, str]]:
        found = []
        for token in tokens:
            found.append((token.type, token.level, token.tag))
            found += flat(token.children or [])
        return found

    return flat(parser.parse(markdown))


def hostile_markdown() -> list[Any]:
    """Texts of the shared list that are aimed at documents, by their ids."""
    rows = json.loads((Path(__file__).parents[1] / "data" / "hostile.json").read_bytes())
    return [
        pytest.param(row["text"], id=row["id"])
        for row in rows
        if row["class"] in ("markdown", "markup", "unicode", "control") and "text" in row
    ]
