"""A paste of several lines in a field for one: the first stays, the others become notes of the meeting."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.session import Session
from tui.app.toasts import Say
from tui.domain.meeting.meeting import Meeting, Note, with_note
from tui.domain.people.person import Person
from tui.domain.text.clean_text import pasted_lines
from tui.usecases.changes import change_of_meeting
from tui.usecases.context import Context
from tui.widgets.base.inputs import PatientInput


class PasteController:
    """`met` gives with whom the meeting is on whose screens one is."""

    def __init__(
        self,
        session: Session,
        *,
        context: Callable[[], Context],
        met: Callable[[], Person | None],
        say: Say,
    ) -> None:
        self._session = session
        self._context = context
        self._met = met
        self._say = say

    def offer(self, rest: int) -> None:
        """Say that there is a key for the other lines, where there is a meeting for them."""
        if self._met() is not None:
            _ = self._context().manager_translator
            self._say(
                _.n("{n} more line – ctrl+o notes it", "{n} more lines – ctrl+o notes them", rest), timeout=8
            )

    def spread(self, field: PatientInput) -> None:
        """Leave the first line in its field, and note the others in the meeting one is in."""
        context, person = self._context(), self._met()
        _ = context.manager_translator
        if person is None:
            self._say(_("No meeting to note it in"), timeout=4)
            return
        first, *rest = pasted_lines(field.value)
        now, private = context.now(), field.is_private or first.startswith("#")
        notes = [Note(id=context.new_id(), text=line, at=now) for line in rest]

        def noted(meeting: Meeting) -> Meeting:
            for note in notes:
                meeting = with_note(meeting, note, private=private)
            return meeting

        self._session.apply(change_of_meeting(person.id, noted))
        field.value = first
        self._say(_.n("✓ {n} line noted", "✓ {n} lines noted", len(rest)), timeout=3)

    def tell_cut(self, room: int) -> None:
        """Say that a paste was longer than its field takes."""
        _ = self._context().manager_translator
        taken = _("The paste was long: the first {n} characters were taken", n=room)
        self._say(taken, severity="warning", timeout=8)
