"""Going on in the follow-up with what was half written in the talk, and dropping it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.message import Message

from tui.domain.meeting.meeting import Meeting, with_draft, without_note
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.screens.followup.asked_line import ask_for, line_reader
from tui.screens.messages import OpenAction
from tui.usecases.capture.capture_line import captured_change
from tui.usecases.context import Context
from tui.usecases.meeting.unfinished import ACTION, Unfinished, clear_forms, kept_privately, unfinished
from tui.widgets.change import Change, in_meeting
from tui.widgets.fields.ask_line import AskLine

Post = Callable[[Message], object]
Push = Callable[[AskLine, Callable[[str | None], None]], Any]


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
        _, reader = context.manager_translator, line_reader(self._person, meeting, team, context)

        def finished(line: str | None) -> None:
            if line is None:
                return
            for captured in reader.taken(line, is_private=one.is_private, was_unseen=False):
                self._post(Change(captured_change(captured, self._person, context, context.new_id())))
            self._clear(one)

        question = _("How does the line go on?")
        ask = ask_for(
            question,
            reader,
            self._person,
            context,
            private=one.is_private,
            value=one.text,
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
