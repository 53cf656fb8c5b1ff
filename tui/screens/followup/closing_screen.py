"""The closing page: a fire, thanks by name, what we agreed, when we meet again. `enter` closes the meeting."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Container, Vertical
from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.group import is_several
from tui.domain.text.clean_text import clean
from tui.language.declare import N_
from tui.screens.followup.closing_page import draw_agreed, draw_next, thanks
from tui.screens.followup.copies import copy_of_minutes
from tui.screens.messages import CloseMeeting
from tui.screens.person_screen import PersonScreen
from tui.usecases.dates.free_dates import next_date
from tui.widgets.drawing.card import QuestionCard
from tui.widgets.drawing.fire import fire
from tui.widgets.drawing.pixels import Pixels, height_of
from tui.widgets.keys.key_footer import Hints

_COLUMN = 72
"""Cells of the stage."""
_FIRES = ((36, 1.3), (30, 1.0), (18, 0.5))
"""Rows of a window, and how large the fire is in it."""


class ClosingScreen(PersonScreen):
    """In the language of whom one met, with nobody else on it and nothing private, whoever may watch."""

    DEFAULT_CSS = """
    ClosingScreen #page { width: 1fr; height: 1fr; align: center middle; }
    ClosingScreen #column { width: 1fr; max-width: 76; height: auto; padding: 0 2; }
    ClosingScreen.-narrow #column { padding: 0 1; }
    ClosingScreen #fire { margin: 0 0 1 0; }
    ClosingScreen.-short #fire { margin: 0; }
    ClosingScreen #column Static { width: 1fr; height: auto; }
    ClosingScreen #column #agreed { width: auto; max-width: 100%; margin: 0 0 1 0; }
    ClosingScreen #next { text-align: center; }
    ClosingScreen Hints { background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close_meeting", N_("close the meeting"), id="closing.close"),
        Binding("y", "copy", N_("copy the minutes"), id="closing.copy"),
        Binding("d", "date", N_("another date"), show=False, id="closing.date"),
    ]

    def compose(self) -> ComposeResult:
        with Container(id="page"), Vertical(id="column"):
            yield Pixels(id="fire")
            yield QuestionCard(id="thanks")
            yield Center(Static(id="agreed"))
            yield Static(id="next")
        yield Hints(self.context.person_translator)

    def redraw(self) -> None:
        """Draw it, unless the meeting is closed by now: what was agreed stands there until home is."""
        meeting, _ = self.meeting, self.context.person_translator
        if meeting is None:
            return
        self.query_one("#thanks", QuestionCard).ask(clean(thanks(meeting, self.person, _)))
        size = self.app.size
        # The card, the next date, the foot and a line between each.
        others = 5 if self.has_class("-short") else 8
        width = min(_COLUMN, size.width - (2 if self.has_class("-narrow") else 4))
        agreed = draw_agreed(
            self.state.team,
            meeting,
            self.person,
            self.context,
            width=width,
            height=max(2, size.height - others),
        )
        self._fill("#agreed", agreed)
        planned = next_date(meeting, self.person, self.context).planned
        self._fill("#next", draw_next(meeting, planned, self.context))
        rows = others + len(agreed.split("\n")) if agreed.plain else others
        self.query_one("#fire", Pixels).show(
            *((60, max(least, rows + height_of(fire(scale)) + 1), fire(scale)) for least, scale in _FIRES)
        )
        foot = self.query_one(Hints)
        foot.translator = _
        another = () if is_several(meeting) else (("d", _("another date")),)
        foot.own = ("enter", _("close")), *another, ("y", _("copy what we agreed")), ("esc", _("back"))

    def _fill(self, place: str, content: Content) -> None:
        there = self.query_one(place, Static)
        there.update(content)
        there.display = bool(content.plain)

    def on_resize(self) -> None:
        self.redraw()

    def action_close_meeting(self) -> None:
        if self.meeting is not None:
            planned = next_date(self.meeting, self.person, self.context).planned
            self.post_message(CloseMeeting(self.person.id, planned))

    def action_date(self) -> None:
        """Ask for another date, as on the page before: whoever came here straight away sees it here first."""
        if self.meeting is not None and not is_several(self.meeting):
            from tui.screens.followup.next_date_dialog import ask_next

            planned = next_date(self.meeting, self.person, self.context).planned
            spoken = self.context.spoken(guarded=True)
            self.app.push_screen(*ask_next(planned, spoken, self.change_meeting))

    def action_copy(self) -> None:
        if self.meeting is not None:
            self.post_message(copy_of_minutes(self.meeting, self.person, self.state.team, self.context))

    def action_back(self) -> None:
        self.dismiss(None)
