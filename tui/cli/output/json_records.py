"""What `--json` prints: one vocabulary for all commands."""

from __future__ import annotations

from typing import Any

import click
import msgspec

from tui.domain.people.action import Action
from tui.domain.people.person import Appointment, Person
from tui.domain.people.point import Point
from tui.domain.people.promises import Promise
from tui.domain.people.team import Team

Record = dict[str, Any]


def print_json(document: list[Record] | Record) -> None:
    # As bytes: JSON is UTF-8 whatever the terminal is set to.
    click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2))


def of_action(action: Action, team: Team) -> Record:
    return {
        "id": action.id,
        **_of_whom(action.person, team),
        "text": action.text,
        "owner": action.owner,
        "due": action.due,
        "state": action.state,
        "agreed": action.agreed,
        "settled": action.settled,
        "meeting": action.meeting or None,
        "private": action.private,
        "carried": action.carried,
        "upward": action.upward,
        "outcome": action.outcome,
        "told": action.told,
        "history": [msgspec.structs.asdict(change) for change in action.history],
    }


def of_promise(promise: Promise, team: Team) -> Record:
    """Give the action with what became of it."""
    return {**of_action(promise.action, team), "fate": promise.fate, "moves": promise.moves}


def of_point(point: Point, team: Team) -> Record:
    return {
        "id": point.id,
        **_of_whom(point.person, team),
        "text": point.text,
        "owner": point.side,
        "due": None,
        "state": point.state,
        "raised": point.raised,
        "kept": point.kept,
    }


def of_person(person: Person, team: Team, upcoming: Appointment) -> Record:
    digest = team.digest(person.id)
    return {
        "id": person.id,
        "person": person.name,
        "person_id": person.id,
        "role": person.role,
        "relation": person.relation,
        "email": person.email,
        "language": person.language,
        "cadence": person.cadence,
        "weekday": person.weekday,
        "time": person.time or None,
        "way": person.way,
        "template": person.template,
        "since": person.since,
        "meetings": digest.meetings,
        "last": digest.last_on,
        "next": of_appointment(upcoming),
    }


def of_appointment(appointment: Appointment) -> Record:
    return {"on": appointment.on, "time": appointment.time or None}


def _of_whom(id: str, team: Team) -> Record:
    person = team.person(id)
    return {"person": "" if person is None else person.name, "person_id": id}
