"""The minutes as they will be shared, drawn to be read back before the meeting is closed."""

from __future__ import annotations

import re

from textual.content import Content
from textual.widgets import Static

from tui.domain.meeting.meeting import Meeting
from tui.domain.people.person import Person
from tui.domain.people.team import Team
from tui.domain.workspace.state import State
from tui.language import Translator
from tui.usecases.context import Context
from tui.usecases.meeting.minutes_text import minutes_of
from tui.widgets.base.content import drawn, hanging, lines
from tui.widgets.base.excerpt import first_part

WIDEST = 84
"""Columns of minutes at the most."""


class MinutesView(Static):
    """Draws the beginning of minutes that are very long; `text` is all of them, empty until they are shown."""

    text = ""
    is_cut = False
    _written_for: tuple[Meeting, Team, Translator, int] | None = None

    def show(self, state: State, meeting: Meeting, person: Person, context: Context) -> None:
        """Write the minutes anew where something they are made of has changed."""
        width = min(WIDEST, self.app.size.width - 6)
        written_for = meeting, state.team, context.manager_translator, width
        before = self._written_for
        if (
            before is not None
            and written_for[3] == before[3]
            and all(new is old for new, old in zip(written_for[:3], before[:3], strict=True))
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
        drawing += [_line(line, width) for line in shown.splitlines()]
        self.update(lines(*drawing))


def _line(line: str, width: int) -> Content:
    """Draw a line of minutes: headings and points as such, names that are told bold, no sign of Markdown."""
    if line.startswith("# "):
        return drawn((_plain(line[2:]), "bold $text"))
    if line.startswith("## "):
        return drawn((_plain(line[3:]), "bold $ember"))
    # What somebody typed has its signs escaped: two bare stars are always ours.
    pieces = re.split(r"(?<!\\)\*\*", line.removeprefix("- "))
    told = drawn(*((_plain(piece), "bold $text" if at % 2 else "$text") for at, piece in enumerate(pieces)))
    return hanging(drawn(("• ", "$gold")), told, width) if line.startswith("- ") else told


def _plain(text: str) -> str:
    return re.sub(r"\\([^\w\s])", r"\1", text)


def _is_unconfirmed(meeting: Meeting) -> bool:
    told, confirmed = (meeting.answer("move.sum-up", side) for side in ("manager", "employee"))
    return told is not None and bool(told.text) and (confirmed is None or confirmed.choice != "confirmed")
