"""Private focus points: what the manager keeps in mind and nobody else sees."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType

from tui.domain.meeting.meeting import Meeting, without_note
from tui.domain.people.person import Person
from tui.domain.preparation.private_asks import asks_in
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.usecases.context import Context
from tui.widgets.base.ask_line import AskLine
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import in_meeting

_ASK = "ask "
"""Begins the id of a row with a question about an answer."""


class FocusRows(Rows):
    """The private focus points and questions of one meeting; mounted only while nobody else may watch."""

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

    def show(self, state: State) -> None:
        meeting = state.meetings.get(self._person.id)
        self._focus = meeting.aside.focus if meeting is not None else ()
        asks = asks_in(meeting) if meeting is not None else ()
        _ = self.context.manager_translator
        texts = [(str(i), text) for i, text in enumerate(self._focus)]
        texts += [(f"{_ASK}{ask.id}", ask.text) for ask in asks]
        rows = [Row(id, drawn(("■ ", "$gold"), glimpse(text)), whole=text, indent=2) for id, text in texts]
        empty = _("Nothing private yet – i adds a focus point that only you see.")
        self.fill(rows or [Row("", drawn((empty, "$soft")))])

    def _put(self, focus: tuple[str, ...]) -> None:
        def change(meeting: Meeting) -> Meeting:
            return msgspec.structs.replace(meeting, aside=msgspec.structs.replace(meeting.aside, focus=focus))

        # These rows may be gone when a line was typed: they are taken away when others begin to watch.
        self.app.post_message(in_meeting(self._person.id, change))

    def action_add(self) -> None:
        def added(text: str | None) -> None:
            if text and clean_line(text):
                self._put((*self._focus, clean_line(text)))

        question = self.context.manager_translator("What do you want to keep in mind? Only you will see it.")
        self.app.push_screen(AskLine(self.context, question, private=True), added)

    def action_remove(self) -> None:
        if self.chosen.startswith(_ASK):
            ask = self.chosen.removeprefix(_ASK)
            self.app.post_message(in_meeting(self._person.id, lambda meeting: without_note(meeting, ask)))
        elif self.chosen:
            at = int(self.chosen)
            self._put((*self._focus[:at], *self._focus[at + 1 :]))
