"""The log in a list: what happened between meetings, newest first."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

import msgspec
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.domain.people.log_entry import GIVEN_KINDS, LogEntry
from tui.domain.people.person import Person
from tui.domain.text.clean_text import clean_line
from tui.domain.workspace.state import State
from tui.language.declare import N_
from tui.language.log_text import log_kind_title, log_state
from tui.usecases.changes import StateChange
from tui.usecases.context import Context
from tui.usecases.log_lines import entry_removed, entry_told, has_point, log_of, point_about, point_kept
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Drawing, Row
from tui.widgets.base.row_list import Rows
from tui.widgets.change import Change
from tui.widgets.fields.ask_line import AskLine


class LogRows(Rows):
    """Mounted only while nobody else may watch. What is in the archive already can be read, and no more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "add", N_("add a line"), id="log.add"),
        Binding("t", "talk", N_("talk about it"), id="log.talk"),
        Binding("d", "told", N_("told"), id="log.told"),
        Binding("e", "mend", N_("edit"), id="log.edit"),
        Binding("x", "remove", N_("remove"), id="log.remove"),
    ]

    of_row = frozenset({"talk", "told", "mend", "remove"})

    class Mend(Message):
        """A line is to be written, or the one there is mended."""

        def __init__(self, entry: LogEntry | None) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, context: Context, person: Person, *, id: str | None = None) -> None:
        super().__init__(most_lines=4, id=id)
        self.context = context
        self._person = person
        self._state = State()
        self._entries: tuple[LogEntry, ...] = ()

    def show(self, state: State) -> None:
        self._state = state
        self._entries = log_of(state, self.context, self._person.id)
        _ = self.context.manager_translator
        empty = _("Nothing yet – i writes a line: what you saw, what went well, what they told you.")
        rows = [
            Row(entry.id, partial(self._draw, entry), whole=entry.text, indent=2) for entry in self._entries
        ]
        self.fill(rows or [Row("", drawn((empty, "$dim")))])
        self.refresh_bindings()

    def _draw(self, entry: LogEntry) -> Drawing:
        _, today = self.context.manager_translator, self.context.today()
        signs = {"well": ("▲ ", "$success"), "feedback": ("» ", "$accent"), "told": ("“ ", "$primary")}
        sign = signs.get(entry.kind, ("· ", "$dim"))
        state = log_state(entry, _)
        pieces = [log_kind_title(entry.kind, _), _("a point for next time") if self._waits(entry) else ""]
        pieces.append("" if entry.private else _("shared"))
        about = " · ".join(piece for piece in pieces if piece)
        told = (f" · {state}" if state else "", "$warning" if entry.is_to_give else "$soft")
        text = drawn(sign, glimpse(entry.text), "\n", (about, "$soft"), told)
        return text, drawn((_.near(entry.on, today), "$soft"))

    def _waits(self, entry: LogEntry) -> bool:
        return has_point(entry, self._state)

    @property
    def entry(self) -> LogEntry | None:
        """The line under the cursor."""
        return next((entry for entry in self._entries if entry.id == self.chosen), None)

    @property
    def _is_open(self) -> bool:
        """Whether the line under the cursor can still be changed."""
        return any(entry.id == self.chosen for entry in self._state.team.log)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        entry = self.entry
        if action in ("mend", "remove"):
            return self._is_open
        if action == "told":
            return self._is_open and entry is not None and entry.kind in GIVEN_KINDS
        if action == "talk":
            return entry is not None and not self._waits(entry)
        return super().check_action(action, parameters)

    def on_rows_moved(self) -> None:
        self.refresh_bindings()

    def _change(self, change: StateChange) -> None:
        # These rows may be gone when a line was typed: they are taken away when others begin to watch.
        self.app.post_message(Change(change))

    def action_add(self) -> None:
        self.post_message(self.Mend(None))

    def action_mend(self) -> None:
        if self.entry is not None and self._is_open:
            self.post_message(self.Mend(self.entry))

    action_choose = action_mend

    def action_told(self) -> None:
        if self.entry is not None:
            self._change(entry_told(self.entry, self.context.today()))

    def action_remove(self) -> None:
        if self.entry is not None:
            self._change(entry_removed(self.entry.id))

    def action_talk(self) -> None:
        """Make a point of the line: at once where it is shared; a private one is put into words for both first."""
        entry = self.entry
        if entry is None:
            return
        point = point_about(entry, self._person, self.context, self._state)
        if not entry.private:
            self._change(point_kept(point))
            return
        _ = self.context.manager_translator

        def worded(text: str | None) -> None:
            if text and clean_line(text):
                self._change(point_kept(msgspec.structs.replace(point, text=clean_line(text))))

        question = _("How would you put it? A point may be seen by you both.")
        self.app.push_screen(AskLine(self.context, question, value=entry.text, about=entry.id), worded)
