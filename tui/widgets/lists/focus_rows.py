"""Private focus points: what the manager keeps in mind and nobody else sees."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType

from tui.domain.meeting.meeting import Meeting, without_note
from tui.domain.meeting.privacy import Private
from tui.domain.people.person import Person
from tui.domain.preparation.private_asks import asks_in
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change, in_meeting
from tui.widgets.fields.ask_line import AskLine
from tui.widgets.lists.private_past_rows import private_past_rows

_ASK, _STANDING = "ask ", "standing "
"""Begin the id of a row with a question about an answer, and of one with what is kept in mind between meetings."""


class FocusRows(Rows):
    """What the manager has in mind for one meeting, and below it what they had, and noted, in those before.

    It is mounted only while nobody else may watch.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "add", N_("add a focus point"), id="focus.add"),
        Binding("x", "remove", N_("remove"), id="focus.remove"),
    ]

    of_row = frozenset({"remove"})

    def __init__(self, context: Context, person: Person, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.context = context
        self._person = person
        self._focus: tuple[str, ...] = ()
        self._read: Private | None = None
        """The private file as it was read, which takes its time."""

    def show(self, state: State) -> None:
        meeting = state.meetings.get(self._person.id)
        self._focus = meeting.aside.focus if meeting is not None else ()
        asks, private = asks_in(meeting) if meeting is not None else (), self._private(state)
        _ = self.context.manager_translator
        texts = [(str(i), text) for i, text in enumerate(self._focus)]
        texts += [(f"{_ASK}{ask.id}", ask.text) for ask in asks]
        texts += [(f"{_STANDING}{i}", text) for i, text in enumerate(private.focus)]
        rows = [Row(id, drawn(("■ ", "$gold"), glimpse(text)), whole=text, indent=2) for id, text in texts]
        past = private_past_rows(private, state.team.digest(self._person.id).last_meeting, self.context)
        empty = _("Nothing private yet – i adds a focus point that only you see.")
        first = rows or [Row("", drawn((empty, "$soft")))]
        # Where one works elsewhere, what came last of all is what one comes back to.
        cursor = None if self.has_focus else first[0].id or None
        self.fill([*first, Row("", drawn("")), *past] if past else first, cursor)

    def _private(self, state: State) -> Private:
        there = state.privates.get(self._person.id)
        if there is not None:
            return there
        if self._read is None:
            self._read = self.context.past.private(self._person.id)
        return self._read

    def _put(self, focus: tuple[str, ...]) -> None:
        def change(meeting: Meeting) -> Meeting:
            return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, focus=focus))

        # These rows may be gone when a line was typed: they are taken away when others begin to watch.
        self.app.post_message(in_meeting(self._person.id, change))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What was noted in a meeting that is closed stays as it is."""
        if action == "remove" and not (self.chosen.startswith((_ASK, _STANDING)) or self.chosen.isdecimal()):
            return False
        return super().check_action(action, parameters)

    def action_add(self) -> None:
        def added(text: str | None) -> None:
            if text and clean_line(text):
                self.choose_later(str(len(self._focus)))
                self._put((*self._focus, clean_line(text)))

        question = self.context.manager_translator("What do you want to keep in mind? Only you will see it.")
        self.app.push_screen(AskLine(self.context, question, private=True), added)

    def action_remove(self) -> None:
        chosen = self.chosen
        if chosen.startswith(_ASK):
            ask = chosen.removeprefix(_ASK)
            self.app.post_message(in_meeting(self._person.id, lambda meeting: without_note(meeting, ask)))
        elif chosen.startswith(_STANDING):
            self._remove_standing(int(chosen.removeprefix(_STANDING)))
        elif chosen:
            at = int(chosen)
            self._put((*self._focus[:at], *self._focus[at + 1 :]))

    def _remove_standing(self, at: int) -> None:
        def change(state: State) -> State:
            before = self._private(state)
            after = msgspec.structs.replace(before, focus=(*before.focus[:at], *before.focus[at + 1 :]))
            return msgspec.structs.replace(state, privates={**state.privates, self._person.id: after})

        self.app.post_message(Change(change))
