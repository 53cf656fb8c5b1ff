"""Lines that do not belong into the field they stand in: those of a long paste, and private ones."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tui.app.session import Session
from tui.app.toasts import Say
from tui.domain.meeting.meeting import Meeting, Note, with_note
from tui.domain.people.person import Person
from tui.domain.text.clean_text import pasted_lines
from tui.domain.workspace.state import State
from tui.usecases.capture.keep_line import with_line_between_meetings, with_line_in_meeting
from tui.usecases.changes import change_of_meeting
from tui.usecases.context import Context
from tui.widgets.fields.inputs import PatientInput


class PasteController:
    """`met` gives with whom the meeting is on whose screens one is, `about` whom the screens are about."""

    def __init__(
        self,
        session: Session,
        *,
        context: Callable[[], Context],
        met: Callable[[], Person | None],
        about: Callable[[], Person | None],
        say: Say,
    ) -> None:
        self._session = session
        self._context = context
        self._met = met
        self._about = about
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
        now, private = context.now(), field.holds_private
        notes = [Note(id=context.new_id(), text=line, at=now) for line in rest]

        def noted(meeting: Meeting) -> Meeting:
            for note in notes:
                meeting = with_note(meeting, note, private=private)
            return meeting

        self._session.apply(change_of_meeting(person.id, noted))
        field.value = first
        self._say(_.n("● {n} line noted", "● {n} lines noted", len(rest)), timeout=3)

    def keep_privately(self, text: str) -> None:
        """Keep private lines in the meeting one is in, else for the next one; it leaves no trace on the screen."""
        context, person = self._context(), self._about()
        if person is None:
            return
        # How a line is read takes its time to be made ready, and most runs hear of none such.
        from tui.domain.capture.capture_grammar import read_line
        from tui.domain.capture.private_line import privacy_of

        now, today = context.now(), context.today()
        # Where its sign was taken away again, a line stays what it was meant as.
        lines = [line if privacy_of(line) == "private" else f"# {line}" for line in pasted_lines(text)]
        language = context.typed_language
        read = [read_line(line, today=today, employee=person.name, language=language) for line in lines]
        ids = [context.new_id() for _line in read]

        def kept(state: State) -> State:
            if person.id not in state.meetings and person.id not in state.privates:
                privates = {**state.privates, person.id: context.past.private(person.id)}
                state = msgspec.structs.replace(state, privates=privates)
            for line, id in zip(read, ids, strict=True):
                if person.id in state.meetings:
                    state = with_line_in_meeting(state, line, person.id, id=id, now=now, today=today)
                else:
                    state = with_line_between_meetings(state, line, person.id, id=id, today=today)
            return state

        self._session.apply(kept)

    def tell_cut(self, room: int) -> None:
        """Say that a paste was longer than its field takes."""
        _ = self._context().manager_translator
        taken = _("The paste was long: the first {n} characters were taken", n=room)
        self._say(taken, severity="warning", timeout=8)
