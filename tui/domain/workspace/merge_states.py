"""Bringing a change to a state that has moved on since: what is new there is never lost."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from tui.domain.meeting.meeting import Aside, Meeting, Step
from tui.domain.meeting.meeting_clock import Clock
from tui.domain.meeting.privacy import Private
from tui.domain.people.leadership import Leadership
from tui.domain.people.team import Team
from tui.domain.people.team_removal import without_people
from tui.domain.workspace.state import Closing, State

_ABSENT: Any = object()
_IN_PARTS = (State, Team, Meeting, Step, Aside, Private, Leadership)
"""Records whose fields are merged one by one; of any other only the whole makes sense."""


class Merged(NamedTuple):
    """`left_out` counts what was changed on both sides, differently: there the present state stays."""

    state: State
    left_out: int


def merge_states(base: State, mine: State, present: State) -> Merged:
    """Give `present` with what makes `mine` of `base`, both from before it."""
    kept, given_up = _in_one_place(base, mine, present)
    merge = _Merge()
    merged: State = merge.value(base, kept, present)
    return Merged(_of_who_is_there(base, merged), merge.left_out + given_up)


def _in_one_place(base: State, mine: State, present: State) -> tuple[State, int]:
    """Give `mine` without what would put a meeting into two places, and how much that is."""
    team, meetings, closings = mine.team, dict(mine.meetings), dict(mine.closings)
    given_up = 0
    for id, closing in mine.closings.items():
        person = closing.held.meeting.person
        expected = (base.meetings.get(person), mine.meetings.get(person))
        if id not in base.closings and present.meetings.get(person) not in expected:
            # The meeting went on, was closed or thrown away elsewhere.
            del closings[id]
            team, given_up = _before_closing(team, base.team, closing), given_up + 1
    for person, meeting in mine.meetings.items():
        if meeting.id in base.closings:
            del meetings[person]
            given_up += 1
    return msgspec.structs.replace(mine, team=team, meetings=meetings, closings=closings), given_up


def _before_closing(team: Team, base: Team, closing: Closing) -> Team:
    """Give the team with what a closing has taken to the archive."""
    person = closing.held.meeting.person
    digests = {key: digest for key, digest in team.digests.items() if key != person}
    if person in base.digests:
        digests[person] = base.digests[person]
    return msgspec.structs.replace(
        team,
        actions=(*team.actions, *closing.actions),
        points=(*team.points, *closing.points),
        goals=(*team.goals, *closing.goals),
        decisions=(*team.decisions, *closing.decisions),
        log=(*team.log, *closing.log),
        unheld=(*team.unheld, *closing.unheld),
        digests=digests,
    )


def _of_who_is_there(base: State, merged: State) -> State:
    """Leave out what is about people who were in the team then and are not now."""
    gone = {person.id for person in base.team.people} - {person.id for person in merged.team.people}
    if not gone:
        return merged
    return msgspec.structs.replace(
        merged,
        team=without_people(merged.team, gone),
        meetings={person: one for person, one in merged.meetings.items() if person not in gone},
        privates={person: one for person, one in merged.privates.items() if person not in gone},
        closings={id: one for id, one in merged.closings.items() if one.held.meeting.person not in gone},
    )


class _Merge:
    def __init__(self) -> None:
        self.left_out = 0

    def value(self, base: Any, mine: Any, present: Any) -> Any:
        """One value, be it the state, a record, a list or a text; `_ABSENT` where there is none."""
        if mine in (base, present):
            return present
        if present == base:
            return mine
        if type(base) is type(mine) is type(present):
            if isinstance(mine, _IN_PARTS) and _name(base) == _name(mine) == _name(present):
                return self._fields(base, mine, present)
            if isinstance(mine, dict):
                return self._rows(base, mine, present)
            if _are_lists(base, mine, present):
                named = [{_name(row): row for row in rows} for rows in (base, mine, present)]
                return tuple(self._rows(*named).values())
        # Of a clock nobody has typed anything.
        self.left_out += not isinstance(mine, Clock)
        return present

    def _fields(self, base: Any, mine: Any, present: Any) -> Any:
        changes = {
            name: self.value(getattr(base, name), getattr(mine, name), getattr(present, name))
            for name in mine.__struct_fields__
            if name != "touched"
        }
        if isinstance(mine, Meeting):
            changes["touched"] = max(mine.touched, present.touched)
        return msgspec.structs.replace(present, **changes)

    def _rows(self, base: dict[Any, Any], mine: dict[Any, Any], present: dict[Any, Any]) -> dict[Any, Any]:
        found = {
            key: self.value(base.get(key, _ABSENT), mine.get(key, _ABSENT), present.get(key, _ABSENT))
            for key in (*present, *(key for key in mine if key not in present))
        }
        return {key: value for key, value in found.items() if value is not _ABSENT}


def _name(row: Any) -> Any:
    """What tells a record from the others of its list; of a text it is the text."""
    if not isinstance(row, msgspec.Struct):
        return row
    if hasattr(row, "question"):
        return row.question, getattr(row, "side", "")
    return getattr(row, "id", getattr(row, "start", None))


def _are_lists(*values: Any) -> bool:
    """Whether they are lists of records or texts, each named once; anything else is one value."""
    return all(
        isinstance(rows, tuple)
        and all(isinstance(row, (str, msgspec.Struct)) for row in rows)
        and len({_name(row) for row in rows}) == len(rows)
        for rows in values
    )
