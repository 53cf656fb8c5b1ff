"""Captured lines to sort, one key each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.domain.meeting.live.points_in_turn import for_next_time
from tui.domain.meeting.meeting import Meeting, Note
from tui.domain.meeting.triage import drop_note, keep_note, make_private
from tui.domain.people.action import Action, added
from tui.domain.people.person import Person
from tui.domain.people.team import Team, with_action, with_point
from tui.domain.text.clean_text import shorten
from tui.domain.workspace.state import State, with_meeting
from tui.language.declare import N_
from tui.usecases.context import Context
from tui.usecases.meeting.unfinished import Unfinished
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change, in_meeting
from tui.widgets.meeting.step_text import step_title

_LONGEST_STEP = 24
"""Characters of the step in which a line was taken."""
_LEFT = "left "
"""Begins the ids of rows that are no notes."""


class NoteRows(Rows):
    """The shared lines of a meeting that no one has placed yet; each key places one and goes on to the next.

    What was never finished stands above them: one goes on with it, or drops it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "keep", N_("into the minutes"), id="sort.minutes"),
        Binding("p,number_sign", "private", N_("private"), id="sort.private"),
        Binding("a", "act", N_("action"), id="sort.action"),
        Binding("k", "later", N_("next time"), id="sort.later"),
        Binding("x", "drop", N_("drop"), id="sort.drop"),
    ]

    of_row = frozenset({"keep", "private", "act", "later", "drop"})
    letters = False

    class GoneOn(Message):
        """One goes on with what was left half written."""

        def __init__(self, one: Unfinished) -> None:
            super().__init__()
            self.one = one

    class Dropped(GoneOn):
        """What was left half written is dropped."""

    def __init__(self, context: Context, person: Person, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.context = context
        self._person = person
        self._meeting: Meeting | None = None
        self.left: tuple[Unfinished, ...] = ()
        """What was left half written in the meeting."""

    def show(self, state: State) -> None:
        self._meeting = state.meetings.get(self._person.id)
        _ = self.context.manager_translator
        notes = [n for n in self._meeting.notes if not n.sorted] if self._meeting is not None else []
        rows = [
            Row(f"{_LEFT}{number}", self._draw_left(one), whole=one.text)
            for number, one in enumerate(self.left)
        ]
        rows += [Row(note.id, partial(self._draw, note), whole=note.text) for note in notes]
        self.fill(rows or [Row("", drawn((_("All sorted."), "$success")))])

    def _draw(self, note: Note) -> Drawing:
        """Draw a line with when it was taken, and in which step."""
        step = self._meeting.step(note.step) if self._meeting is not None else None
        at = f"{note.at.astimezone():%H:%M}"
        if step is not None:
            at += f" {shorten(step_title(step, self.context), _LONGEST_STEP)}"
        return drawn(("› ", "$primary"), glimpse(note.text)), drawn((at, "$soft"))

    def _draw_left(self, one: Unfinished) -> Content:
        _ = self.context.manager_translator
        return drawn(("› ", "$primary"), (_("Not finished"), "bold $gold"), "  ", glimpse(one.text))

    @property
    def left_chosen(self) -> Unfinished | None:
        """What was left half written, where the cursor is on it."""
        return next((one for number, one in enumerate(self.left) if self.chosen == f"{_LEFT}{number}"), None)

    def on_rows_moved(self) -> None:
        if self.left:
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if self.left_chosen is not None and action in self.of_row - {"drop"}:
            return False
        return super().check_action(action, parameters)

    def action_choose(self) -> None:
        one = self.left_chosen
        if one is not None:
            self.post_message(self.GoneOn(one))
        else:
            super().action_choose()

    @property
    def note(self) -> Note | None:
        notes = self._meeting.notes if self._meeting is not None else ()
        return next((note for note in notes if note.id == self.chosen), None)

    def _change(self, change: Callable[[Meeting, str], Meeting]) -> None:
        note = self.note
        if note is not None:
            id = note.id
            self.post_message(in_meeting(self._person.id, lambda meeting: change(meeting, id)))

    def action_keep(self) -> None:
        self._change(keep_note)

    def action_private(self) -> None:
        self._change(make_private)

    def action_drop(self) -> None:
        one = self.left_chosen
        if one is not None:
            self.post_message(self.Dropped(one))
        else:
            self._change(drop_note)

    def _turn_into(self, change: Callable[[Team, Note, Meeting], Team]) -> None:
        note = self.note
        if note is None:
            return

        def turned(state: State) -> State:
            meeting = state.meetings.get(self._person.id)
            if meeting is None:
                return state
            state = msgspec.structs.replace(state, team=change(state.team, note, meeting))
            return with_meeting(state, drop_note(meeting, note.id))

        self.post_message(Change(turned))

    def action_act(self) -> None:
        id, today, person = self.context.new_id(), self.context.today(), self._person.id

        def agreed(team: Team, note: Note, meeting: Meeting) -> Team:
            action = Action(id=id, person=person, text=note.text, agreed=today, meeting=meeting.id)
            return with_action(team, added(action))

        self._turn_into(agreed)

    def action_later(self) -> None:
        id, today = self.context.new_id(), self.context.today()

        def kept(team: Team, note: Note, meeting: Meeting) -> Team:
            return with_point(team, for_next_time(id, note.text, meeting, today))

        self._turn_into(kept)
