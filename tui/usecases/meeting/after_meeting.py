"""After which meeting the manager is asked about themselves, also where an earlier run of the app closed it."""

from __future__ import annotations

from datetime import date, timedelta

from tui.domain.meeting.meeting import Meeting
from tui.domain.meeting.privacy import Private, waits_for
from tui.domain.people.person import Person
from tui.domain.workspace.state import State
from tui.domain.workspace.unreflected import unreflected
from tui.usecases.context import Past

_FRESH = timedelta(days=3)
"""How long after a meeting one still knows how it was: one of a Friday is asked about on Monday."""


class AfterMeeting:
    """Reads each private file once; it is asked only while nobody watches."""

    def __init__(self) -> None:
        self._read: dict[str, Private] = {}
        """Private files as they were after the last meeting, by its id."""

    def meeting(self, state: State, past: Past, today: date) -> Meeting | None:
        """Give the meeting to ask about, those closed in this run first; None where none waits."""
        found = unreflected(state)
        if found is not None:
            return found
        people = (one for one in state.team.people if _is_fresh(state.team.digest(one.id).last_on, today))
        left = (self._left(person, state, past) for person in people)
        return next((one for one in left if one is not None), None)

    def _left(self, person: Person, state: State, past: Past) -> Meeting | None:
        last = state.team.digest(person.id).last_meeting
        if not last or person.relation != "report":
            return None
        private = state.privates.get(person.id)
        if private is None:
            if last not in self._read:
                self._read[last] = past.private(person.id)
            private = self._read[last]
        if not waits_for(private, last):
            return None
        held = (held.meeting for held in past.history(person.id))
        return next((meeting for meeting in held if meeting.id == last), None)


def _is_fresh(held: date | None, today: date) -> bool:
    return held is not None and timedelta() <= today - held <= _FRESH
