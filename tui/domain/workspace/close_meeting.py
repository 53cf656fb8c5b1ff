"""Closing a meeting: what goes into the archive, what stays open, what home will show."""

from datetime import date, datetime
from typing import Any

import msgspec

from tui.domain.meeting.archive import Held
from tui.domain.meeting.group import is_several, several_of
from tui.domain.meeting.live.points_in_turn import is_for_next_time, whose
from tui.domain.meeting.meeting import Answer, Aside, Meeting
from tui.domain.meeting.past.private_past import with_asides
from tui.domain.meeting.privacy import Reflection, with_reflection
from tui.domain.meeting.step_kinds import LONGEST_LINE, STEP_KINDS
from tui.domain.people.action import Action, carry
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
    held_on = meeting.held or today
    shared = msgspec.structs.replace(
        meeting, phase="closed", closed=now, touched=now, held=held_on, aside=Aside()
    )
    closing = Closing(held=Held(meeting=shared, minutes=minutes), year=held_on.year)
    private = with_asides(state.privates[meeting.person], meeting, now)
    if is_several(meeting):
        # Their one-to-ones go on as they were: nothing of them is settled by a talk of the whole team.
        team = _with_points_left(_met_with(state.team, meeting.group, held_on), meeting)
    else:
        closing = _with_settled(closing, state.team, meeting, held_on)
        team = _team_after(state.team, shared, closing, today)
        private = with_reflection(private, Reflection(meeting=meeting.id, on=held_on, waits=True))
    return msgspec.structs.replace(
        without_meeting(state, meeting.person),
        team=team,
        privates={**state.privates, meeting.person: private},
        closings={**state.closings, meeting.id: closing},
    )


def _with_settled(closing: Closing, team: Team, meeting: Meeting, held_on: date) -> Closing:
    """Give it with all that goes into the archive beside the meeting."""
    person = meeting.person
    return msgspec.structs.replace(
        closing,
        # What was agreed and done in this very meeting stays at hand as one of its actions till the next, and what
        # came of something the manager took up until it was told.
        actions=tuple(
            a
            for a in team.actions_of(person)
            if not a.is_open and a.meeting != meeting.id and not a.is_to_be_told
        ),
        points=tuple(p for p in team.points if p.person == person and not p.is_open),
        goals=tuple(g for g in team.goals_of(person) if not g.is_open),
        decisions=tuple(d for d in team.decisions_of(person) if not d.is_open),
        # What the person has yet to be told stays at hand till it is.
        log=tuple(e for e in team.log_of(person) if e.on <= held_on and not e.is_to_give),
        unheld=tuple(one for one in team.unheld_of(person) if one.planned <= held_on),
    )


def _team_after(team: Team, meeting: Meeting, closing: Closing, today: date) -> Team:
    """Give the team without what went into the archive; what stays open has come through one more meeting."""
    gone = {a.id for a in closing.actions} | {p.id for p in closing.points} | {g.id for g in closing.goals}
    gone |= (
        {d.id for d in closing.decisions} | {e.id for e in closing.log} | {one.id for one in closing.unheld}
    )
    team = msgspec.structs.replace(
        team,
        actions=tuple(_carried(a, meeting) for a in team.actions if a.id not in gone),
        points=tuple(_put_off(p, meeting) for p in team.points if p.id not in gone),
        goals=tuple(g for g in team.goals if g.id not in gone),
        decisions=tuple(d for d in team.decisions if d.id not in gone),
        log=tuple(entry for entry in team.log if entry.id not in gone),
        unheld=tuple(one for one in team.unheld if one.id not in gone),
        sent=put(team.sent, written(meeting.id, meeting.person, team.actions_of(meeting.person), today)),
    )
    team = with_digest(team, meeting.person, digest_after(team.digest(meeting.person), meeting))
    person = team.person(meeting.person)
    return team if person is None else with_person(team, msgspec.structs.replace(person, agreed=meeting.next))


def _carried(action: Action, meeting: Meeting) -> Action:
    """Count that an action of the person, which this very meeting did not agree, has come through one more."""
    is_theirs = action.person == meeting.person and action.meeting != meeting.id
    return carry(action) if is_theirs else action


def _with_points_left(team: Team, meeting: Meeting) -> Team:
    """Give the team with the open points of the group put off to its next meeting; the minutes tell of the others."""
    together = several_of(meeting)
    left = (one for one in team.points if one.group != together or one.is_open)
    return msgspec.structs.replace(team, points=tuple(_put_off(one, meeting) for one in left))


def _put_off(point: Point, meeting: Meeting) -> Point:
    """Count that it waits once more; what was kept for next time in this very meeting waits for the first time."""
    is_theirs = (point.person, point.group) == (whose(meeting), several_of(meeting))
    is_as_before = not is_theirs or is_for_next_time(point, meeting.id)
    return point if is_as_before else msgspec.structs.replace(point, kept=point.kept + 1)


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
