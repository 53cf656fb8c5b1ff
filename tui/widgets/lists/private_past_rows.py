"""Rows of what only the manager knows of the meetings before: what they had in mind last time, and noted."""

from __future__ import annotations

from collections.abc import Sequence

from tui.domain.meeting.past.private_past import focus_of, notes_of
from tui.domain.meeting.privacy import Private
from tui.usecases.context import Context
from tui.widgets.base.content import drawn
from tui.widgets.base.excerpt import glimpse
from tui.widgets.base.row_layout import Row

MOST = 30
"""Notes that are shown, the newest: all of one's years with somebody is more than one reads before a meeting."""


def private_past_rows(private: Private, last_meeting: str, context: Context) -> Sequence[Row]:
    """Give them under a heading, none where there is nothing; the notes each with its day, the newest first."""
    _, today = context.manager_translator, context.today()
    rows = []
    for at, text in enumerate(focus_of(private, last_meeting) if last_meeting else ()):
        told = drawn((_("had in mind"), "$soft"))
        rows.append(Row(f"focus {at}", drawn(("■ ", "$gold"), glimpse(text)), told, text, indent=2))
    for note in notes_of(private)[:MOST]:
        day = drawn((_.day(note.at.date(), today), "$soft"))
        line = drawn(("# ", "$gold"), glimpse(note.text))
        rows.append(Row(f"note {note.id}", line, day, note.text, indent=2))
    return [Row("", drawn((_("Last time and before"), "bold $ember"))), *rows] if rows else ()
