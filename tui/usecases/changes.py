"""Changes of what is kept: pure functions from one value to the next."""

from __future__ import annotations

from collections.abc import Callable

from tui.domain.meeting.meeting import Meeting
from tui.domain.workspace.state import State, with_meeting

StateChange = Callable[[State], State]
MeetingChange = Callable[[Meeting], Meeting]


def change_of_meeting(person: str, change: MeetingChange) -> StateChange:
    """Give the change of the state that changes the meeting with a person; without one nothing changes."""

    def whole(state: State) -> State:
        meeting = state.meetings.get(person)
        return state if meeting is None else with_meeting(state, change(meeting))

    return whole
