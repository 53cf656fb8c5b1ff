"""What a captured line becomes: the same for the line in a meeting and for the commands between two."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from tui.domain.meeting.group import assigned
from tui.domain.meeting.live.notes_in_hand import question_in_hand
from tui.domain.meeting.live.points_in_turn import for_next_time
from tui.domain.meeting.meeting import Note, with_note
from tui.domain.meeting.privacy import Private
from tui.domain.people.action import Action, added
from tui.domain.people.decision_record import Decision
from tui.domain.people.person import Side
from tui.domain.people.point import Point
from tui.domain.people.team import with_action, with_decision, with_point
from tui.domain.workspace.state import State, with_meeting

if TYPE_CHECKING:
    from tui.domain.capture.capture_grammar import Captured


def with_line_in_meeting(
    state: State,
    line: Captured,
    person: str,
    *,
    id: str,
    now: datetime,
    today: date,
    about: str = "",
    step: str | None = None,
) -> State:
    """Give the state with the line kept in the meeting under way: an action, a decision, a point for later or a note.

    A note is `about` the point with this id, where one is talked about, else the question in turn, and of the step
    in turn unless another one is named.

    A private question for later becomes a private note: points may be seen on the stage.
    Without a meeting nothing changes.
    """
    meeting = state.meetings.get(person)
    if meeting is None:
        return state
    if line.kind == "action":
        action = assigned(_action(line, person, id, today, meeting.id), meeting, state.team)
        return msgspec.structs.replace(state, team=with_action(state.team, action))
    if line.kind == "decision":
        decision = _decision(line, person, id, today, meeting.id)
        return msgspec.structs.replace(state, team=with_decision(state.team, decision))
    if line.kind == "ask" and not line.private:
        point = for_next_time(id, line.text, meeting, today)
        return msgspec.structs.replace(state, team=with_point(state.team, point))
    if step is None and line.kind == "note":
        about = about or question_in_hand(meeting)
    note = Note(
        id=id,
        text=line.text,
        at=now,
        step=meeting.current if step is None else step,
        kind=line.kind,
        about=about,
    )
    return with_meeting(state, with_note(meeting, note, private=line.private))


def with_line_between_meetings(
    state: State,
    line: Captured,
    person: str,
    *,
    id: str,
    today: date,
    side: Side = "manager",
    upward: bool = False,
) -> State:
    """Give the state with the line kept between two meetings: an action, a decision, a private focus or a point.

    A point is of `side`; an action is `upward` where the manager takes it up with their own manager. A private line
    needs the person's private file in the state.
    """
    if line.kind == "action":
        action = msgspec.structs.replace(_action(line, person, id, today, ""), upward=upward)
        return msgspec.structs.replace(state, team=with_action(state.team, action))
    if line.kind == "decision":
        decision = _decision(line, person, id, today, "")
        return msgspec.structs.replace(state, team=with_decision(state.team, decision))
    if line.private:
        private = state.privates.get(person, Private())
        longer = msgspec.structs.replace(private, focus=(*private.focus, line.text))
        return msgspec.structs.replace(state, privates={**state.privates, person: longer})
    point = Point(id=id, person=person, text=line.text, side=side, raised=today)
    return msgspec.structs.replace(state, team=with_point(state.team, point))


def _decision(line: Captured, person: str, id: str, today: date, meeting: str) -> Decision:
    return Decision(
        id=id, person=person, text=line.text, decided=today, meeting=meeting, private=line.private
    )


def _action(line: Captured, person: str, id: str, today: date, meeting: str) -> Action:
    return added(
        Action(
            id=id,
            person=person,
            text=line.text,
            agreed=today,
            owner=line.owner,
            due=line.due,
            meeting=meeting,
            private=line.private,
        )
    )
