"""Keeping what a step had no time for: a point for next time, and on to the next step."""

from __future__ import annotations

import msgspec

from tui.domain.meeting.live.points_in_turn import for_next_time
from tui.domain.meeting.meeting import Meeting, Step
from tui.domain.meeting.planning.plan import go_to, neighbour_of
from tui.domain.meeting.step_pages import pages
from tui.domain.people.person import Person
from tui.domain.people.team import with_point
from tui.domain.text.clean_text import clean_line, shorten
from tui.domain.workspace.state import State, with_meeting
from tui.usecases.changes import StateChange
from tui.usecases.context import Context

LONGEST = 160
"""Characters of the point."""


def rest_of(meeting: Meeting, step: Step, asked: dict[str, str]) -> tuple[str, ...]:
    """Give what a step still has to ask, from the page in turn on; `asked` has the wordings by question."""
    left = pages(step)[max(0, step.at) :]
    answered = {answer.question for answer in meeting.answers}
    return tuple(
        dict.fromkeys(asked[p.question] for p in left if p.question in asked and p.question not in answered)
    )


def rest_kept(
    person: Person, meeting: Meeting, title: str, asked: dict[str, str], context: Context
) -> tuple[str, StateChange] | None:
    """Give the text of the point that keeps the rest of the step in turn, and the change; None where there is no step.

    The point is the manager's and comes up in the next meeting; this one goes on with the next step.
    """
    step = meeting.current_step
    if step is None:
        return None
    rest = " · ".join(rest_of(meeting, step, asked))
    text = shorten(clean_line(f"{title}: {rest}" if rest else title), LONGEST)
    id, now, today = context.new_id(), context.now(), context.today()
    point = for_next_time(id, text, meeting, today)

    def change(state: State) -> State:
        meeting = state.meetings.get(person.id)
        if meeting is None:
            return state
        onward = neighbour_of(meeting, step.id, 1)
        if onward is not None:
            meeting = go_to(meeting, onward.id, now)
        return with_meeting(msgspec.structs.replace(state, team=with_point(state.team, point)), meeting)

    return text, change
