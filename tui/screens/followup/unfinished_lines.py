"""Going on in the follow-up with what was half written in the talk, and dropping it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.message import Message

from tui.domain.capture.capture_grammar import Captured
from tui.domain.meeting.meeting import Meeting, with_draft, without_note
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.screens.messages import OpenAction
from tui.usecases.capture.capture_line import captured_change, meaning
from tui.usecases.capture.line_reader import LineReader
from tui.usecases.capture.read_capture import doubt_about, read_capture
from tui.usecases.context import Context
from tui.usecases.meeting.unfinished import ACTION, Unfinished, clear_forms, kept_privately, unfinished
from tui.widgets.change import Change, in_meeting
from tui.widgets.fields.ask_line import AskLine

Push = Callable[[AskLine, Callable[[str | None], None]], Any]
Post = Callable[[Message], object]


class UnfinishedLines:
    """`post` sends what is to be changed or opened, `push` puts a question over the screen."""

    def __init__(self, person: Person, post: Post, push: Push) -> None:
        self._person = person
        self._post = post
        self._push = push
        self._told: tuple[Unfinished, ...] = ()
        """What was told as one wanted to close."""

    def of(self, meeting: Meeting, context: Context, *, guarded: bool) -> tuple[Unfinished, ...]:
        """Give what is told: while others may watch, nothing private."""
        return unfinished(meeting, context, private=not guarded)

    def holds_up(self, left: tuple[Unfinished, ...]) -> bool:
        """Whether something is to be told before one closes; a second time it holds up nothing."""
        is_new = bool(left) and left != self._told
        self._told = left
        return is_new

    def about(self, context: Context) -> str:
        """Say what can be done with it."""
        _ = context.manager_translator
        if self._told:
            return _("Not finished: enter goes on with it, x drops it, c closes all the same.")
        return _("Not finished: enter goes on with it, x drops it.")

    def go_on(self, one: Unfinished, meeting: Meeting, team: Team, context: Context) -> None:
        """Open the form in which it stands, or ask for the line with what stands there."""
        if one.place == ACTION:
            self._post(OpenAction(self._person, None, meeting.id))
            return
        _, today = context.manager_translator, context.today()

        def read(text: str) -> Captured:
            return read_capture(
                text, self._person, team, meeting, today=today, language=context.typed_language
            )

        reader = LineReader(read, lambda captured: doubt_about(captured, today, _), context.signs())

        def finished(line: str | None) -> None:
            if line is None:
                return
            for captured in reader.taken(line, is_private=one.is_private, was_unseen=False):
                self._post(Change(captured_change(captured, self._person, context, context.new_id())))
            self._clear(one)

        ask = AskLine(
            context,
            _("How does the line go on?"),
            value=one.text,
            meaning=lambda text: (
                meaning(reader.read(text), self._person, context) if reader.says(text) else ""
            ),
            doubt=reader.doubt,
            private=one.is_private,
            about=one.place,
        )
        self._push(ask, finished)

    def drop(self, one: Unfinished, context: Context) -> None:
        """Drop it; undo brings it back as a note of the manager's own."""
        kept = kept_privately((one,), context)
        self._post(in_meeting(self._person.id, kept, undoable=False))
        clear_forms((one,), self._person.id, context.drafts)

        def dropped(meeting: Meeting) -> Meeting:
            return without_note(meeting, meeting.aside.notes[-1].id) if meeting.aside.notes else meeting

        self._post(in_meeting(self._person.id, dropped))

    def _clear(self, one: Unfinished) -> None:
        self._post(in_meeting(self._person.id, lambda m: with_draft(m, one.place, ""), undoable=False))
