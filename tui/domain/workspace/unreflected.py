"""Meetings that were closed and after which the manager was not asked about themselves yet."""

from __future__ import annotations

from tui.domain.meeting.group import is_several
from tui.domain.meeting.meeting import Meeting
from tui.domain.workspace.state import State


def unreflected(state: State) -> Meeting | None:
    """Give the one-to-one closed last in this session after which nothing was written and that was not passed over."""
    waiting = [
        closing.held.meeting
        for closing in state.closings.values()
        if not is_several(closing.held.meeting) and not _is_asked(state, closing.held.meeting)
    ]
    return max(waiting, key=lambda one: one.touched, default=None)


def _is_asked(state: State, meeting: Meeting) -> bool:
    private = state.privates.get(meeting.person)
    person = state.team.person(meeting.person)
    # Whoever left the team since is not asked about, and of whom nothing is at hand neither; whom one does not lead
    # tells nothing of how one leads.
    if private is None or person is None or person.relation != "report":
        return True
    return any(one.meeting == meeting.id and not one.waits for one in private.reflections)
