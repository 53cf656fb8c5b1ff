"""The minutes as they will be copied, to be read back before the meeting is closed."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.usecases.context import Context
from tui.usecases.minutes_text import minutes_of
from tui.widgets.base.content import drawn, lines
from tui.widgets.base.excerpt import first_part


class MinutesView(Static):
    """Draws the beginning of minutes that are very long; `text` is all of them, empty until they are shown."""

    text = ""
    is_cut = False
    _written_for: tuple[Meeting, Team, Context] | None = None

    def show(self, state: State, meeting: Meeting, person: Person, context: Context) -> None:
        """Write the minutes anew where something they are made of has changed."""
        written_for = meeting, state.team, context
        if self._written_for is not None and all(
            new is old for new, old in zip(written_for, self._written_for, strict=True)
        ):
            return
        self._written_for = written_for
        self.text = minutes_of(meeting, person, state.team, context)
        shown, more = first_part(self.text, context.manager_translator, "v")
        self.is_cut = bool(more)
        drawing = [drawn((more, "$warning")), Content("")] if more else []
        if _is_unconfirmed(meeting):
            left_out = context.manager_translator("The sum-up is not confirmed: it is not in the minutes.")
            drawing += [drawn((left_out, "$warning")), Content("")]
        drawing += [
            drawn((line, "bold $primary") if line.startswith("#") else line) for line in shown.splitlines()
        ]
        self.update(lines(*drawing))


def _is_unconfirmed(meeting: Meeting) -> bool:
    told, confirmed = (meeting.answer("move.sum-up", side) for side in ("manager", "employee"))
    return told is not None and bool(told.text) and (confirmed is None or confirmed.choice != "confirmed")
