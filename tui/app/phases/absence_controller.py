"""Asking whoever comes back to a meeting whether the time away belongs to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from tui.app.session import Session
from tui.domain.meeting.live.absence import away, gone_on, left_standing
from tui.domain.meeting.meeting import Meeting
from tui.language.durations import hours_and_minutes
from tui.usecases.changes import change_of_meeting
from tui.usecases.context import Context


class AskYes(Protocol):
    """Asks once one is where one goes; calls back with whether it was a yes."""

    def __call__(self, question: str, detail: str, then: Callable[[bool], None]) -> None: ...


class AbsenceController:
    """While it is asked, the clocks stand."""

    def __init__(self, session: Session, *, context: Callable[[], Context], ask: AskYes) -> None:
        self._session = session
        self._context = context
        self._ask = ask

    def look(self, person: str) -> None:
        """Ask, where one was away from the meeting with the person with this id."""
        found = self._session.state.meetings.get(person)
        seconds = 0.0 if found is None else away(found, self._context().now())
        if found is None or not seconds:
            return
        self._session.apply(change_of_meeting(person, left_standing), undoable=False)
        _ = self._context().manager_translator
        question = _("Away {duration}. Count it?", duration=hours_and_minutes(seconds, _))
        detail = _("Yes: the time away belongs to the meeting. No: the clocks go on from where they stood.")
        self._ask(question, detail, lambda counts: self._go_on(person, found, counts=counts))

    def _go_on(self, person: str, found: Meeting, *, counts: bool) -> None:
        now = self._context().now()

        def change(meeting: Meeting) -> Meeting:
            return gone_on(meeting, found, now, counts=counts) if meeting.id == found.id else meeting

        self._session.apply(change_of_meeting(person, change), undoable=False)
