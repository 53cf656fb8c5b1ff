"""Running notes from elsewhere, read line by line as a captured line is, each on the day that stands above it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from tui.domain.capture.capture_grammar import Captured, with_owner_in_text
from tui.domain.dates.parse_date import past_day
from tui.domain.people.action import Action, added
from tui.domain.people.decision_record import Decision
from tui.domain.people.log_entry import LogEntry
from tui.domain.people.person import Person
from tui.domain.people.point import Point
from tui.domain.people.team import (
    Team,
    with_action,
    with_decision,
    with_log_entry,
    with_point,
)
from tui.domain.text.clean_text import clean_line, is_blank
from tui.domain.workspace.state import State
from tui.usecases.capture.read_capture import read_capture

MOST_LINES = 5_000
_ITEM = re.compile(r"^\s*(?:[-*•–+]|\d{1,3}[.)])\s+")
_BOX = re.compile(r"^\[([ xX])\]\s+")
_HEADING = re.compile(r"^\s*#{1,6}\s+|^\s*\*\*|\*\*\s*:?\s*$|[:=]\s*$")
_DATED = re.compile(r"^(\d{4}-\d{2}-\d{2})(?:\s*[:–-]\s*|\s+)(.+)$")
_RULE = re.compile(r"^\s*(?:[-*_=]\s*){3,}$")
_LONGEST_DAY = 40
"""Characters of a line that may be a day."""


class OldLine(NamedTuple):
    """One line of the notes, as it was read, and the day it is of."""

    on: date
    said: Captured


def read_notes(text: str, person: Person, team: Team, *, today: date, language: str) -> tuple[OldLine, ...]:
    """Read the notes. A line that is a day dates those below it; those above the first one are of today."""
    found, day = [], today
    for line in text.splitlines():
        if is_blank(line) or _RULE.match(line):
            continue
        dated = _day_of(line, today, language)
        if dated is not None:
            day = dated
            continue
        match = _DATED.match(_ITEM.sub("", line).strip())
        on = None if match is None else past_day(match[1], today, language)
        said = line if match is None or on is None else match[2]
        captured = _captured(said, person, team, on or day, language)
        if not is_blank(captured.text):
            found.append(OldLine(on or day, captured))
    return tuple(found)


def new_ones(
    lines: Iterable[OldLine], team: Team, log: Iterable[LogEntry], person: Person
) -> tuple[OldLine, ...]:
    """Give the lines that are not there yet, so that taking notes in twice doubles nothing."""
    there = {(entry.on, entry.text) for entry in log}
    there |= {(action.agreed, action.text) for action in team.actions_of(person.id)}
    there |= {(decision.decided, decision.text) for decision in team.decisions_of(person.id)}
    there |= {(point.raised, point.text) for point in team.points_of(person.id, "manager")}
    return tuple(line for line in lines if (line.on, line.said.text) not in there)


def with_old_lines(
    state: State, lines: Sequence[OldLine], person: Person, new_id: Callable[[], str]
) -> State:
    """Give the state with the lines: actions, decisions, points for next time, and notes in the log.

    Notes are the manager's alone, as nobody knew that they would be shared.
    """
    team = state.team
    for on, said in lines:
        id = new_id()
        if said.kind == "action":
            action = Action(
                id=id,
                person=person.id,
                text=said.text,
                agreed=on,
                owner=said.owner,
                due=said.due,
                private=said.private,
            )
            team = with_action(team, added(action))
        elif said.kind == "decision":
            decision = Decision(id=id, person=person.id, text=said.text, decided=on, private=said.private)
            team = with_decision(team, decision)
        elif said.kind == "ask" and not said.private:
            team = with_point(team, Point(id=id, person=person.id, text=said.text, side="manager", raised=on))
        else:
            team = with_log_entry(
                team, LogEntry(id=id, person=person.id, on=on, text=said.text, private=True)
            )
    return msgspec.structs.replace(state, team=team)


def _day_of(line: str, today: date, language: str) -> date | None:
    """Give the day where a line is one and nothing else, with or without the signs of a heading."""
    plain = clean_line(_HEADING.sub("", _HEADING.sub("", line.strip())))
    if not plain or len(plain) > _LONGEST_DAY or not any(char.isdigit() for char in plain):
        return None
    return past_day(plain, today, language)


def _captured(line: str, person: Person, team: Team, on: date, language: str) -> Captured:
    text = _ITEM.sub("", line).strip()
    box = _BOX.match(text)
    if box is not None:
        # What is ticked was done: it is told in the log.
        rest = text[box.end() :]
        text = rest if box[1] != " " else f"!{rest}"
    captured = read_capture(text, person, team, None, today=on, language=language)
    return with_owner_in_text(captured) if captured.unsure_of else captured
