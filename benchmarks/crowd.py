"""Data of the size that ten years of a large team, or one bad afternoon, may leave behind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from tui.demo.demo_folder import Fleeting
from tui.domain.meeting.archive import Archive, Held
from tui.domain.meeting.meeting import Answer, Meeting, Note, Step
from tui.domain.people.action import Action
from tui.domain.people.digest import Digest
from tui.domain.people.person import Appointment, Person, Side
from tui.domain.people.point import Point
from tui.domain.people.team import Team
from tui.domain.workspace.state import State, with_meeting
from tui.storage.durable import layout
from tui.storage.records import document_file
from tui.storage.repository.store import Store

PEOPLE, ACTIONS, POINTS, CAPTURES, YEARS, CARDS = 500, 5_000, 5_000, 5_000, 10, 10_000
LONG = 1_000_000
"""Characters of the one long note."""
BUSY = "person0000"
"""Whom most of it is about: the first on home."""
_AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_TODAY = _AT.date()
_PER_FILE = 2_000
_WORDS = "the plan for the release is late because the tests are slow and nobody has looked at them since "


def crowded_state(*, people: int = PEOPLE, each: int = CAPTURES, long: int = LONG) -> State:
    """Give a team of `people` with `each` actions, points and captures of the first, one note `long` characters."""
    team = Team(
        people=tuple(_person(number) for number in range(people)),
        actions=tuple(_action(number, people) for number in range(each)),
        points=tuple(_point(number, people) for number in range(each)),
        digests={BUSY: Digest(meetings=520, last_meeting="old0519", last_on=_TODAY - timedelta(7))},
    )
    return with_meeting(State(team=team), _meeting(each, long))


def write_crowd(folder: Path, state: State, *, years: int = YEARS) -> None:
    """Write it as data, with `years` of weekly meetings behind the first person."""
    with Store.open(folder, files=Fleeting()) as store:
        store.save(State(), state)
        for year in range(_TODAY.year - years + 1, _TODAY.year + 1):
            path = layout.archive_shared(BUSY, year)
            store._storage(path).write_body(document_file.encoded(year_of(year), folder / path))


def write_decks(config: Path, cards: int = CARDS) -> None:
    """Write `cards` questions of one's own, in as many files as they need."""
    folder = config / "decks"
    folder.mkdir(parents=True)
    for first in range(0, cards, _PER_FILE):
        deck = f"own{first // _PER_FILE}"
        lines = [f'id = "{deck}"', f'title = "Own {first}"']
        for number in range(first, min(cards, first + _PER_FILE)):
            lines += [
                "[[card]]",
                f'id = "{deck}.c{number}"',
                f'ask = "Question {number}: how is {_some(number)}?"',
            ]
        (folder / f"{deck}.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _some(number: int, length: int = 60) -> str:
    start = number * 7 % len(_WORDS)
    return (_WORDS[start:] + _WORDS)[:length].strip()


def _person(number: int) -> Person:
    # The first is due before all others.
    agreed = Appointment(on=_TODAY + timedelta(days=number % 60))
    return Person(
        id=f"person{number:04d}", name=f"Person {number:04d} Åkesson", since=date(2016, 1, 4), agreed=agreed
    )


def _whose(number: int, people: int) -> str:
    return BUSY if number % 2 else f"person{number % people:04d}"


def _action(number: int, people: int) -> Action:
    due = _TODAY + timedelta(days=number % 90 - 30)
    return Action(
        id=f"action{number}", person=_whose(number, people), text=_some(number), agreed=_TODAY, due=due
    )


def _point(number: int, people: int) -> Point:
    side: Side = "manager" if number % 3 else "employee"
    return Point(
        id=f"point{number}", person=_whose(number, people), text=_some(number), side=side, raised=_TODAY
    )


def _meeting(captures: int, long: int) -> Meeting:
    notes = tuple(Note(id=f"note{n}", text=_some(n, 90), at=_AT) for n in range(captures))
    text = (_WORDS * (long // len(_WORDS) + 1))[:long]
    kinds = ("weather", "their-points", "my-points", "cards", "last-actions", "agree", "sum-up")
    steps = tuple(Step(id=f"s{n}", kind=kind) for n, kind in enumerate(kinds))
    return Meeting(
        id="livenow",
        person=BUSY,
        template="weekly-1-1",
        created=_AT,
        touched=_AT,
        phase="follow-up",
        held=_TODAY,
        steps=steps,
        current="s0",
        notes=(Note(id="long", text=text, at=_AT), *notes),
        answers=(
            Answer(question="move.sum-up", side="manager", text="\n".join(_some(n) for n in range(500))),
        ),
    )


def year_of(year: int, person: str = BUSY) -> Archive:
    """A year of weekly meetings with somebody."""
    first = date(year, 1, 5)
    days = [first + timedelta(weeks=week) for week in range(52) if first + timedelta(weeks=week) < _TODAY]
    return Archive(meetings=tuple(_held(day, person) for day in days))


def _held(day: date, person: str) -> Held:
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    meeting = Meeting(
        id=f"old{day:%Y%m%d}",
        person=person,
        template="weekly-1-1",
        created=at,
        touched=at,
        phase="closed",
        held=day,
    )
    notes = tuple(Note(id=f"n{n}", text=_some(n), at=at) for n in range(20))
    answers = (Answer(question="check.growth.strengths", value=5),)
    return Held(
        meeting=msgspec.structs.replace(meeting, notes=notes, answers=answers),
        minutes="".join(f"- {note.text}\n" for note in notes),
    )
