"""Closing a meeting: what goes into the archive, what stays open, what home will show."""

from datetime import date, datetime
from typing import Any

import msgspec

from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import is_several
from tui.domain.meeting.live.points_in_turn import is_for_next_time
from tui.domain.meeting.meeting import Answer, Aside, Meeting
from tui.domain.meeting.past.private_past import with_asides
from tui.domain.meeting.privacy import Reflection, with_reflection
from tui.domain.meeting.step_kinds import LONGEST_LINE, STEP_KINDS
from tui.domain.people.action import carry
from tui.domain.people.digest import Digest
from tui.domain.people.point import Point
from tui.domain.people.sent_minutes import put, written
from tui.domain.people.team import Team, with_digest, with_person
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import Closing, State, without_meeting

MAIN_POINTS = 5
"""How many of the last meeting's notes home shows."""


def close(state: State, meeting: Meeting, *, minutes: str, now: datetime, today: date) -> State:
    """Give the state after `meeting`: archived with its `minutes`, the settled things with it, the next date set.

    The person's private file must be in `state.privates`; the meeting's private notes and focus are added to it.
    """
    private = state.privates[meeting.person]
    held_on = meeting.held or today
    shared = msgspec.structs.replace(
        meeting, phase="closed", closed=now, touched=now, held=held_on, aside=Aside()
    )
    if is_several(meeting):
        # Their one-to-ones go on as they were: nothing of them is settled by a talk of the whole team.
        return msgspec.structs.replace(
            without_meeting(state, meeting.person),
            team=_met_with(state.team, meeting.group, held_on),
            privates={**state.privates, meeting.person: with_asides(private, meeting, now)},
            closings={
                **state.closings,
                meeting.id: Closing(held=Held(meeting=shared, minutes=minutes), year=held_on.year),
            },
        )
    team = state.team
    # What was agreed and done in this very meeting stays at hand as one of its actions till the next, and what came
    # of something the manager took up until it was told.
    settled_actions = tuple(
        a
        for a in team.actions_of(meeting.person)
        if not a.is_open and a.meeting != meeting.id and not a.is_to_be_told
    )
    settled_points = tuple(p for p in team.points if p.person == meeting.person and not p.is_open)
    settled_goals = tuple(g for g in team.goals_of(meeting.person) if not g.is_open)
    settled_decisions = tuple(d for d in team.decisions_of(meeting.person) if not d.is_open)
    # What the person has yet to be told stays at hand till it is.
    log = tuple(e for e in team.log_of(meeting.person) if e.on <= held_on and not e.is_to_give)
    unheld = tuple(one for one in team.unheld_of(meeting.person) if one.planned <= held_on)
    gone = {a.id for a in settled_actions} | {p.id for p in settled_points} | {g.id for g in settled_goals}
    gone |= {d.id for d in settled_decisions} | {entry.id for entry in log} | {one.id for one in unheld}
    team = msgspec.structs.replace(
        team,
        actions=tuple(
            carry(a) if a.person == meeting.person and a.meeting != meeting.id else a
            for a in team.actions
            if a.id not in gone
        ),
        points=tuple(
            _put_off(p, meeting) if p.person == meeting.person else p for p in team.points if p.id not in gone
        ),
        goals=tuple(g for g in team.goals if g.id not in gone),
        decisions=tuple(d for d in team.decisions if d.id not in gone),
        log=tuple(entry for entry in team.log if entry.id not in gone),
        unheld=tuple(one for one in team.unheld if one.id not in gone),
        sent=put(team.sent, written(meeting.id, meeting.person, team.actions_of(meeting.person), today)),
    )
    waits = Reflection(meeting=meeting.id, on=held_on, waits=True)
    team = with_digest(team, meeting.person, digest_after(team.digest(meeting.person), shared))
    person = team.person(meeting.person)
    if person is not None:
        team = with_person(team, msgspec.structs.replace(person, agreed=meeting.next))
    closing = Closing(
        held=Held(meeting=shared, minutes=minutes),
        year=held_on.year,
        actions=settled_actions,
        points=settled_points,
        goals=settled_goals,
        decisions=settled_decisions,
        log=log,
        unheld=unheld,
    )
    return msgspec.structs.replace(
        without_meeting(state, meeting.person),
        team=team,
        privates={
            **state.privates,
            meeting.person: with_reflection(with_asides(private, meeting, now), waits),
        },
        closings={**state.closings, meeting.id: closing},
    )


def _put_off(point: Point, meeting: Meeting) -> Point:
    """Count that it waits once more; what was kept for next time in this very meeting waits for the first time."""
    is_counted = is_for_next_time(point, meeting.id)
    return point if is_counted else msgspec.structs.replace(point, kept=point.kept + 1)


def _met_with(team: Team, group: str, day: date) -> Team:
    """Keep that a group has met; without one nothing changes."""
    groups = (
        msgspec.structs.replace(one, last_on=max(day, one.last_on or day)) if one.id == group else one
        for one in team.groups
    )
    return msgspec.structs.replace(team, groups=tuple(groups))


def digest_after(digest: Digest, meeting: Meeting) -> Digest:
    """Give the digest with one more closed meeting in it; meetings come in the order they were held.

    A meeting of several is none of a person's one-to-ones, and leaves it as it is.
    """
    if is_several(meeting):
        return digest

    summed_up = (meeting.answer("move.sum-up", "manager") or Answer(question="move.sum-up")).text
    lines = [line.strip("-• ").strip() for line in summed_up.splitlines() if line.strip()]
    points = [*lines, *(note.text for note in meeting.notes if note.kind == "note")]
    fields: dict[str, Any] = {}
    for kind in STEP_KINDS.values():
        fields |= kind.digest(meeting, digest)
    return Digest(
        meetings=digest.meetings + 1,
        last_meeting=meeting.id,
        last_on=meeting.held,
        last_template=meeting.template,
        main_points=tuple(shorten(line, LONGEST_LINE) for line in points[:MAIN_POINTS]),
        **fields,
    )


def digest_of(meetings: tuple[Meeting, ...]) -> Digest:
    """Build a person's digest anew from all closed meetings, in the order they were held."""
    digest = Digest()
    for meeting in sorted(meetings, key=lambda m: (m.held or date.min, m.created)):
        digest = digest_after(digest, meeting)
    return digest
